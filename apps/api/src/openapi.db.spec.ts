import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { modelsOf, openApiDocument } from '@kakehashi/api/platform';
import { bootTestApp, createTestDatabase, type TestApp, type TestDatabase } from '@kakehashi/testing';

const root = join(__dirname, '../../..');
const files = {
  document: join(root, 'docs/openapi.json'),
  models: join(root, 'libs/shared/contracts/src/generated/models.ts'),
};

/** The checked-in copies are what the shipped application would say; UPDATE_OPENAPI=1 renews them. */
describe('the OpenAPI document', () => {
  let database: TestDatabase;
  let app: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function expectCurrent(file: string, text: string): Promise<void> {
    const current = await format(text, { ...(await resolveConfig(file)), filepath: file });
    if (process.env['UPDATE_OPENAPI']) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, current);
    }
    expect(await readFile(file, 'utf8').catch(() => 'absent')).toBe(current);
  }

  it('is checked in as it is served', async () => {
    const { status, text } = await app.anonymous().get('/api/openapi.json');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(openApiDocument(app.app))));
    await expectCurrent(files.document, text);
  });

  it('gives the browser its types', async () => {
    await expectCurrent(files.models, modelsOf(openApiDocument(app.app).components?.schemas ?? {}));
  });

  it('names no schema twice and lacks no answer', () => {
    const { paths } = openApiDocument(app.app);
    const silent = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, { responses: Record<string, { content?: object }> }>)
        .filter(
          ([, { responses }]) => !Object.entries(responses).some(([s, r]) => s === '204' || (s < '3' && r.content)),
        )
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
  });
});
