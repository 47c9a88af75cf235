import { NewDocuments, type NewDocument } from './new-documents';

const file = (name: string) => new File(['x'], name);
const states = (documents: NewDocuments) => documents.list().map(({ file: { name }, state }) => [name, state]);

describe('the files of a new case', () => {
  it('stay until each is stored, and only what failed is sent again', async () => {
    const documents = new NewDocuments();
    documents.add('request_form', file('a.pdf'));
    documents.add('endorsement', file('b.pdf'));
    const sent: string[] = [];
    const keys: string[] = [];
    let broken = true;
    const send = ({ file: { name }, kind, key }: NewDocument) => {
      sent.push(name);
      keys.push(key.headersFor({ kind, name }).get('Idempotency-Key') ?? '');
      return name === 'a.pdf' && broken ? Promise.reject(new Error('offline')) : Promise.resolve();
    };
    await documents.send(send, (error) => (error as Error).message);
    expect(states(documents)).toEqual([
      ['a.pdf', 'failed'],
      ['b.pdf', 'stored'],
    ]);
    expect([documents.list()[0]?.problem, documents.pending()]).toEqual(['offline', true]);
    broken = false;
    await documents.send(send, String);
    expect(sent).toEqual(['a.pdf', 'b.pdf', 'a.pdf']);
    // The answer may only have been lost: under the same key the file is not filed twice.
    expect([keys[2] === keys[0], keys[1] === keys[0]]).toEqual([true, false]);
    expect([documents.list()[0]?.problem, documents.pending()]).toEqual(['', false]);
  });

  it('can be taken out again', () => {
    const documents = new NewDocuments();
    documents.add('other', file('a.pdf'));
    documents.add('other', file('b.pdf'));
    documents.remove(documents.list()[0]?.id ?? 0);
    expect(states(documents)).toEqual([['b.pdf', 'chosen']]);
  });
});
