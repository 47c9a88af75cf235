// One run for everything but the browser: pure code, PostgreSQL-backed services, Angular units.
import { readFileSync } from 'node:fs';
import presets from 'jest-preset-angular/presets/index.js';

const { paths } = JSON.parse(readFileSync(new URL('tsconfig.base.json', import.meta.url), 'utf8')).compilerOptions;
const alias = Object.fromEntries(
  Object.entries(paths).map(([name, [path]]) => [`^${name}$`, path.replace('.', '<rootDir>')]),
);
const web = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.web-test.json' });
const swc = {
  '^.+\\.(ts|mjs|js)$': [
    '@swc/jest',
    {
      sourceMaps: 'inline',
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
    },
  ],
  '^.+\\.sql$': '<rootDir>/tools/jest-sql.cjs',
};
const node = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: swc,
  transformIgnorePatterns: ['/node_modules/', '/tools/.*\\.cjs$'],
  moduleNameMapper: alias,
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'sql'],
};

/** The specs of a project one by one, or in the whole run the files that hold several of them. */
const specsOf = (project, pattern) => [
  process.env.GROUPED_SPECS ? `<rootDir>/test-results/groups/*.${project}.spec.ts` : `<rootDir>/${pattern}`,
];

export default {
  rootDir: import.meta.dirname,
  // Booting the application and cloning a database take seconds on a busy machine; Jest heeds this only here.
  testTimeout: 60_000,
  ...(process.env.GROUPED_SPECS ? { testSequencer: '<rootDir>/tools/jest-in-order.cjs' } : {}),
  projects: [
    {
      ...node,
      displayName: 'unit',
      testMatch: specsOf('unit', '{apps/api,libs/shared,libs/api,libs/testing,migrations,tools}/**/*.spec.ts'),
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.db\\.spec\\.ts$'],
    },
    {
      ...node,
      displayName: 'db',
      testMatch: specsOf('db', '{apps/api,libs,migrations,tools}/**/*.db.spec.ts'),
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      globalSetup: '<rootDir>/tools/jest-postgres-start.mjs',
      globalTeardown: '<rootDir>/tools/jest-postgres-stop.mjs',
    },
    {
      ...web,
      displayName: 'web',
      rootDir: import.meta.dirname,
      testMatch: specsOf('web', '{apps/web,libs/web}/**/*.spec.ts'),
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      setupFilesAfterEnv: ['<rootDir>/tools/jest-web.ts'],
      moduleNameMapper: { ...web.moduleNameMapper, ...alias },
    },
  ],
};
