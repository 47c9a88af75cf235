import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';
import { PaperPress, type PaperFile, type PaperFormat } from '@kakehashi/api/exchange';
import { AuditLog, Clock, notFound, Transactor } from '@kakehashi/api/platform';
import { ExpertRoster } from '@kakehashi/api/registry';
import { CaseLoader } from '../case/case-loader';
import { readerOf } from '../case/case-record';
import { demand } from '../case/refusal';
import type { Letter, LetterSaid } from './letter';
import { letters, type LetterKind } from './letters';

/** In which form a letter is wanted, and what it says beside the case. */
export interface LetterRequest extends LetterSaid {
  readonly format?: PaperFormat;
  readonly locale?: Locale;
}

/** Drafts letters from cases. */
@Injectable()
export class CaseLetters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
    private readonly loader: CaseLoader,
    private readonly roster: ExpertRoster,
    private readonly press: PaperPress,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The letter as a file; that it was drafted is kept for the auditors. */
  async draft(actor: Actor, reference: string, kind: LetterKind, request: LetterRequest = {}): Promise<PaperFile> {
    const letter: Letter = letters[kind];
    const db = this.dataSource.manager;
    const loaded = await this.loader.load(db, readerOf(actor), reference, this.clock.now());
    if (!letter.types.includes(loaded.record.type)) throw notFound();
    demand(actor, letter.action, loaded);
    letter.check(loaded, actor.locale);
    const { format = letter.formats[0], locale = actor.locale } = request;
    const { template, values } = await letter.compose({ db, roster: this.roster }, loaded, locale, request);
    const name = `${loaded.record.reference} ${letter.fileName[locale]}`;
    const file = await this.press.write({ name, locale, template, values }, format);
    await this.transactor.run((tx) =>
      this.audit.record(tx, {
        actor,
        action: 'letter.drafted',
        subjectType: 'case',
        subjectId: loaded.record.id,
        detail: { reference: loaded.record.reference, letter: kind, format, locale },
      }),
    );
    return file;
  }
}
