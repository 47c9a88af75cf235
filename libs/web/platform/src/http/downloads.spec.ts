import { fileNameOf } from './downloads';

it('keeps the name that the server gave a file', () => {
  const encoded = encodeURIComponent('D-SIN-2026-0001 協定書（案）.docx');
  expect(fileNameOf(`attachment; filename="D-SIN.docx"; filename*=UTF-8''${encoded}`)).toBe(
    'D-SIN-2026-0001 協定書（案）.docx',
  );
  expect(fileNameOf('attachment; filename="experts.xlsx"')).toBe('experts.xlsx');
  expect(fileNameOf(null)).toBe('file');
});
