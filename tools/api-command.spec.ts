import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiFlags } from './api-command.mjs';

const root = join(import.meta.dirname, '..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the way the API is started', () => {
  it('is the same in the image', () => {
    expect(textOf('Dockerfile')).toContain(
      `CMD ${JSON.stringify(['node', ...apiFlags, 'dist/api/main.js']).replaceAll(',', ', ')}`,
    );
  });

  it('is the same in the README', () => {
    expect(textOf('README.md')).toContain(`\`node ${apiFlags.join(' ')} dist/api/main.js\``);
  });

  it.each(['tools/start.mjs', 'tools/demo-server.mjs', 'tools/bench/api.mjs'])(
    'is taken from one place by %s',
    (file) => {
      expect(textOf(file)).toMatch(
        /spawn\(projectNode\(\), (apiArguments|\[.*\.\.\.apiArguments\])|\.\.\.apiArguments\],/,
      );
    },
  );
});
