import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderWorkflows } from './workflows';

const path = join(__dirname, '../../../../../docs/workflows.md');

describe('docs/workflows.md', () => {
  it('says what the definitions say (UPDATE_DOCS=1 writes it anew)', () => {
    const text = renderWorkflows();
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
