import { Injectable } from '@nestjs/common';
import type { Actor } from '@kakehashi/shared/access';
import { fiscalYearLabel, momentInJapan } from '@kakehashi/shared/calendar';
import { allPages, type ListFile } from '@kakehashi/api/exchange';
import { StoredNames } from '@kakehashi/api/registry';
import { ReportProgrammes } from '../counts/report-programmes';
import { readInstant } from '../counts/report-request';
import { changesColumns } from './changes-columns';
import { Changes } from './changes';
import type { ChangedCase, ChangesQuery } from './changes.dto';

/** How many are read at once for a file. */
const FILE_PAGE = 200;

/** What changed of the yearly counts, as a file. */
@Injectable()
export class ChangesFiles {
  constructor(
    private readonly changes: Changes,
    private readonly programmes: ReportProgrammes,
    private readonly names: StoredNames,
  ) {}

  /** Every case that counts otherwise than it did, to the last. */
  async since(actor: Actor, query: ChangesQuery): Promise<ListFile<ChangedCase>> {
    const { label } = await this.programmes.of(query.programme);
    const pages = allPages((cursor) => this.changes.since(actor, { ...query, cursor, limit: FILE_PAGE }));
    const since = readInstant(query.since);
    const moment = (locale: 'ja' | 'en') => (since ? momentInJapan(since, locale) : query.since);
    const years = (locale: 'ja' | 'en') =>
      [query.from, query.to].map((year) => fiscalYearLabel(year, locale)).join(locale === 'ja' ? '～' : ' to ');
    const remarks = [
      { ja: `${label.ja} ${years('ja')}`, en: `${label.en}, ${years('en')}` },
      { ja: `${moment('ja')}より後に変わった案件`, en: `Cases that changed after ${moment('en')}` },
    ];
    return { name: `changes-${query.programme}`, columns: changesColumns(await this.names.read()), pages, remarks };
  }
}
