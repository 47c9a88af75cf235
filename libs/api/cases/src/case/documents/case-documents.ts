import { createHash } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { can, type Actor } from '@kakehashi/shared/access';
import {
  caseTypeDefinitions,
  choiceLabel,
  consentedBy,
  documentLock,
  type AskedExpert,
  type CaseFacts,
  type DocumentAct,
} from '@kakehashi/shared/case-types';
import { problemCodes } from '@kakehashi/shared/contracts';
import {
  Clock,
  DomainError,
  fieldRules,
  notFound,
  Outbox,
  Transactor,
  type UploadedFile,
} from '@kakehashi/api/platform';
import { CaseLoader } from '../case-loader';
import { caseEnded } from '../ended-case';
import { findCase, readerOf, type CaseKey } from '../case-record';
import { CaseTypeRegistry } from '../case-type';
import { CaseWriter } from '../case-writer';
import type { DocumentList, DocumentView, NewDocument } from '../dto/documents.dto';
import type { FieldValues } from '../events/event-log';
import { forbidden } from '../refusal';
import { changedRows, selectOne, selectRows, type SqlRunner } from '../sql';
import { safeFileName } from './content-disposition';
import { DocumentFiles, PURGE_TOPIC } from './document-files';
import { documentTypeOf } from './document-type';

/** The largest document, in bytes. */
export const largestDocument = 20 * 1024 * 1024;

type DocumentRow = Omit<DocumentView, 'createdAt'> & { readonly createdAt: Date; readonly storageKey: string };

/** A document with its bytes. */
export interface DocumentContent {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly stream: ReadStream;
}

/** The files of cases. */
@Injectable()
export class CaseDocuments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly loader: CaseLoader,
    private readonly writer: CaseWriter,
    private readonly files: DocumentFiles,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly types: CaseTypeRegistry,
  ) {}

  /** The documents of a case, the oldest first, and which kinds tie whoever adds one. */
  async list(actor: Actor, reference: string): Promise<DocumentList> {
    const { id, type } = await findCase(this.dataSource, readerOf(actor), reference);
    const documents = await documentsOf(this.dataSource, id);
    return { items: documents.map(documentView), tyingKinds: await tyingKindsOf(this.dataSource, type) };
  }

  /** One document's bytes. */
  async content(actor: Actor, reference: string, documentId: string): Promise<DocumentContent> {
    const { id } = await findCase(this.dataSource, readerOf(actor), reference);
    const { fileName, contentType, size, storageKey } = await oneOf(this.dataSource, id, documentId);
    return { fileName, contentType, size, stream: await this.files.open(storageKey) };
  }

  /** Adds a file to a case that has not ended. */
  async add(actor: Actor, reference: string, paper: NewDocument, file: UploadedFile): Promise<DocumentView> {
    const { type: caseType } = await this.permitted(this.dataSource, actor, reference, 'read');
    if (!caseTypeDefinitions[caseType].documentKinds.some(({ value }) => value === paper.kind))
      throw notInList('/kind');
    const name = safeFileName(file.name);
    const { content } = file;
    if (content.length > largestDocument) throw new DomainError('payload-too-large');
    const type = content.length && name ? await documentTypeOf(name, content) : null;
    if (!type)
      throw new DomainError('file-type-not-accepted', {
        errors: [{ pointer: '/file', code: 'file-type-not-accepted' }],
      });
    const storageKey = await this.files.store(content);
    try {
      return await this.insert(actor, reference, { ...paper, name, mediaType: type.mediaType, content, storageKey });
    } catch (error) {
      await this.files.purge({ key: storageKey });
      throw error;
    }
  }

  /** Takes a file away; its bytes go once that is settled, its entry in the history stays. */
  remove(actor: Actor, reference: string, documentId: string): Promise<void> {
    return this.transactor.run(async (tx) => {
      const key = await this.permitted(tx, actor, reference, 'lock');
      const document = await oneOf(tx, key.id, documentId);
      const at = this.clock.now();
      await this.assertUnlocked(tx, actor, reference, { kind: document.kind, act: 'withdraw', at });
      const removed = await changedRows(
        tx,
        `UPDATE case_documents SET removed_by = $2, removed_at = $3 WHERE id = $1 AND removed_at IS NULL`,
        [documentId, actor.id, at],
      );
      if (removed !== 1) throw notFound();
      await this.outbox.add(tx, PURGE_TOPIC, { key: document.storageKey });
      await this.note(tx, actor, key, at, { document: document.fileName, documentKind: document.kind }, {});
    });
  }

  private insert(
    actor: Actor,
    reference: string,
    file: NewDocument & { name: string; mediaType: string; content: Buffer; storageKey: string },
  ): Promise<DocumentView> {
    return this.transactor.run(async (tx) => {
      const key = await this.permitted(tx, actor, reference, 'lock');
      const at = this.clock.now();
      const { dispatch } = await this.assertUnlocked(tx, actor, reference, { kind: file.kind, act: 'add', at });
      const invitationId = invitationOf(file, dispatch?.experts);
      const sha256 = createHash('sha256').update(file.content).digest('hex');
      const row = await selectOne<{ id: string }>(
        tx,
        `INSERT INTO case_documents (case_id, kind, name, media_type, size, sha256, storage_key, uploaded_by, created_at, invitation_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
        [
          key.id,
          file.kind,
          file.name,
          file.mediaType,
          file.content.length,
          sha256,
          file.storageKey,
          actor.id,
          at,
          invitationId,
        ],
      );
      await this.note(tx, actor, key, at, {}, { document: file.name, documentKind: file.kind });
      return documentView(await oneOf(tx, key.id, row?.id ?? ''));
    });
  }

  private async permitted(db: SqlRunner, actor: Actor, reference: string, lock: 'lock' | 'read'): Promise<CaseKey> {
    const key = await findCase(db, readerOf(actor), reference, lock);
    const decision = can(actor, 'document.add', key);
    if (!decision.allowed) throw forbidden(decision.code);
    if (!key.open) throw caseEnded(key);
    return key;
  }

  /** Refuses to touch what the case is being judged by, or what a step already taken asked for; answers its facts. */
  private async assertUnlocked(
    tx: EntityManager,
    actor: Actor,
    reference: string,
    { kind, act, at }: { readonly kind: string; readonly act: DocumentAct; readonly at: Date },
  ): Promise<CaseFacts> {
    const { workflow, facts } = await this.loader.load(tx, readerOf(actor), reference, at);
    const code = documentLock(workflow.definition, facts, kind, act);
    if (!code) return facts;
    const { ja, en } = choiceLabel(caseTypeDefinitions[facts.type].documentKinds, kind);
    const text = problemCodes[code].detail;
    const detail = { ja: text.ja.replace('{document}', ja), en: text.en.replace('{document}', en) };
    throw new DomainError(code, { detail, errors: [{ pointer: act === 'add' ? '/kind' : '', code, detail }] });
  }

  /** A document may meet a deadline or open it again, so those are looked at too. */
  private async note(
    tx: EntityManager,
    actor: Actor,
    key: CaseKey,
    at: Date,
    before: FieldValues,
    after: FieldValues,
  ): Promise<void> {
    const { id: caseId, definitionId } = key;
    await this.types.of(key.type).assertUntold?.(tx, {
      caseId,
      actorId: actor.id,
      words: [after],
      pointer: '/file',
    });
    await tx.query(`UPDATE cases SET updated_at = $2 WHERE id = $1`, [caseId, at]);
    await this.writer.record(tx, { caseId, at, actorId: actor.id, kind: 'document', definitionId, before, after });
    await this.writer.withDeadlines(tx, await this.loader.load(tx, readerOf(actor), key.reference, at), false);
  }
}

/** The kinds of a type's documents that keep whoever adds or withdraws one from deciding, by the rule of decisions. */
async function tyingKindsOf(db: SqlRunner, type: CaseKey['type']): Promise<string[]> {
  const kinds = caseTypeDefinitions[type].documentKinds.map(({ value }) => value);
  const rows = await selectRows<{ readonly kind: string }>(
    db,
    `SELECT one.kind FROM unnest($2::text[]) WITH ORDINALITY AS one (kind, at)
     WHERE document_ties($1, one.kind) ORDER BY one.at`,
    [type, kinds],
  );
  return rows.map(({ kind }) => kind);
}

function documentsOf(db: SqlRunner, caseId: string): Promise<DocumentRow[]> {
  return selectRows<DocumentRow>(
    db,
    `SELECT d.id, d.kind, d.name AS "fileName", d.media_type AS "contentType", d.size, d.sha256,
       d.created_at AS "createdAt", d.storage_key AS "storageKey", d.invitation_id AS "invitationId",
       jsonb_build_object('id', u.id, 'displayName', u.display_name, 'email', u.email) AS "createdBy"
     FROM case_documents d JOIN users u ON u.id = d.uploaded_by
     WHERE d.case_id = $1 AND d.removed_at IS NULL ORDER BY d.created_at, d.id`,
    [caseId],
  );
}

async function oneOf(db: SqlRunner, caseId: string, documentId: string): Promise<DocumentRow> {
  const found = (await documentsOf(db, caseId)).find(({ id }) => id === documentId);
  if (!found) throw notFound();
  return found;
}

function documentView({ storageKey: _key, createdAt, ...document }: DocumentRow): DocumentView {
  return { ...document, createdAt: createdAt.toISOString() };
}

/** The invitation of whoever a document consents for; where several may be meant, it has to be said. */
function invitationOf({ kind, invitationId }: NewDocument, experts: readonly AskedExpert[] = []): string | null {
  const possible = consentedBy(kind, experts);
  if (invitationId) {
    if (!possible.some((one) => one.invitationId === invitationId)) throw notInList('/invitationId');
    return invitationId;
  }
  if (possible.length > 1)
    throw new DomainError('paper-of-whom', { errors: [{ pointer: '/invitationId', code: 'paper-of-whom' }] });
  return possible[0]?.invitationId ?? null;
}

/** A value that this case does not take, such as a kind of document that only cases of another type keep. */
function notInList(pointer: string): DomainError {
  return new DomainError('validation-failed', {
    errors: [{ pointer, code: 'not-in-list', detail: fieldRules['not-in-list'] }],
  });
}
