// Bundles the API as one ESM file. SWC compiles our TypeScript first, because esbuild cannot emit decorator metadata.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { transform } from '@swc/core';

const swc = {
  name: 'swc-decorators',
  setup(pluginBuild) {
    pluginBuild.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const result = await transform(await readFile(path, 'utf8'), {
        filename: path,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
          // One letter that is not Latin, left in a regular expression, would make Node keep all of the bundle in two bytes a letter.
          output: { charset: 'ascii' },
        },
        module: { type: 'es6' },
      });
      return { contents: result.code, loader: 'js' };
    });
  },
};

await build({
  entryPoints: { main: 'apps/api/src/main.ts', manage: 'apps/api/src/manage.ts' },
  outdir: 'dist/api',
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  splitting: true,
  packages: 'external',
  sourcemap: true,
  keepNames: true,
  loader: { '.sql': 'text', '.json': 'json' },
  tsconfig: 'tsconfig.node.json',
  plugins: [swc],
  logLevel: 'warning',
});
