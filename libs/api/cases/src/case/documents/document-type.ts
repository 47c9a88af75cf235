import { fileTypeFromBuffer } from 'file-type';

/** What the content of a file turned out to be. */
export interface DocumentType {
  readonly extensions: readonly string[];
  readonly mediaType: string;
}

const office = 'application/vnd.openxmlformats-officedocument';

/** Types that are recognised by their bytes. */
const binaryTypes: readonly DocumentType[] = [
  { extensions: ['pdf'], mediaType: 'application/pdf' },
  { extensions: ['docx'], mediaType: `${office}.wordprocessingml.document` },
  { extensions: ['xlsx'], mediaType: `${office}.spreadsheetml.sheet` },
  { extensions: ['pptx'], mediaType: `${office}.presentationml.presentation` },
  { extensions: ['png'], mediaType: 'image/png' },
  { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
];

/** Types that are any text; the name tells them apart. */
const textTypes: readonly DocumentType[] = [
  { extensions: ['txt'], mediaType: 'text/plain' },
  { extensions: ['csv'], mediaType: 'text/csv' },
  { extensions: ['eml'], mediaType: 'message/rfc822' },
];

/** The type of a file by its content, provided its name agrees; null where it is not one that cases keep. */
export async function documentTypeOf(name: string, content: Buffer): Promise<DocumentType | null> {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const claimed = [...binaryTypes, ...textTypes].find(({ extensions }) => extensions.includes(extension));
  if (!claimed) return null;
  const found = await fileTypeFromBuffer(content);
  if (binaryTypes.includes(claimed)) return found?.mime === claimed.mediaType ? claimed : null;
  return !found && isText(content) && (extension !== 'eml' || hasMailHeader(content)) ? claimed : null;
}

/** Whether bytes are text in UTF-8, Shift_JIS or EUC-JP: no control characters but white space and ISO-2022's escape. */
function isText(content: Buffer): boolean {
  for (const byte of content) {
    const isControl = byte < 0x20 || byte === 0x7f;
    if (isControl && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)) return false;
  }
  return true;
}

function hasMailHeader(content: Buffer): boolean {
  return /^(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+/.test(content.subarray(0, 64_000).toString('latin1'));
}
