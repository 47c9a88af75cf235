import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPermissions } from './permissions';

const path = join(__dirname, '../../../../../docs/permissions.md');

describe('docs/permissions.md', () => {
  it('says what the access table says (UPDATE_DOCS=1 writes it anew)', () => {
    const text = renderPermissions();
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
