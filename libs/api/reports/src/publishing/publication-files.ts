import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import { fiscalYearLabel, momentInJapan } from '@kakehashi/shared/calendar';
import type { Label, Locale } from '@kakehashi/shared/contracts';
import { oneBatch, type ListFile } from '@kakehashi/api/exchange';
import { StoredNames } from '@kakehashi/api/registry';
import { ReportProgrammes } from '../counts/report-programmes';
import { changedColumns, yearColumns, type ChangedLine, type YearLine } from './publication-columns';
import type { PublicationRevision } from './publication.dto';
import { PublicationReader } from './publication-reader';

const intact = {
  yes: {
    ja: '公表時に保存した記録は、書き換えられていません（ハッシュと一致）',
    en: 'The record kept at publication has not been altered (it fits the hash)',
  },
  no: {
    ja: '公表時に保存した記録が、ハッシュと一致しません',
    en: 'The record kept at publication does not fit the hash',
  },
} as const;

/** What was published, as files. */
@Injectable()
export class PublicationFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: PublicationReader,
    private readonly programmes: ReportProgrammes,
    private readonly names: StoredNames,
  ) {}

  /** The years that were published, and those that may be. */
  async list(actor: Actor, programme: string | null): Promise<ListFile<YearLine>> {
    const { manager } = this.dataSource;
    const { items, publishable } = await this.reader.list(manager, programme, reachOf(actor, 'report.read'));
    const labels = new Map((await this.programmes.all()).map(({ code, label }) => [code, label]));
    const order = new Map([...labels.keys()].map((code, at) => [code, at]));
    const lines = [...items, ...publishable].sort(
      (a, b) => (order.get(a.programme) ?? 0) - (order.get(b.programme) ?? 0) || b.fiscalYear - a.fiscalYear,
    );
    return { name: 'publications', columns: yearColumns(labels), pages: oneBatch(lines), frozenColumns: 2 };
  }

  /** What each revision of a year changed, and what would differ today. */
  async one(actor: Actor, id: string): Promise<ListFile<ChangedLine>> {
    const detail = await this.reader.detail(this.dataSource.manager, id, reachOf(actor, 'report.read'));
    const { label } = await this.programmes.of(detail.programme);
    const lines = [
      ...detail.drift.map((cell) => ({ revision: null, cell })),
      ...detail.revisions.flatMap((revision) => revision.restated.map((cell) => ({ revision, cell }))),
    ];
    const year = (locale: Locale) => `${label[locale]} ${fiscalYearLabel(detail.fiscalYear, locale)}`;
    const remarks = [
      { ja: year('ja'), en: year('en') },
      intact[detail.isIntact ? 'yes' : 'no'],
      ...detail.revisions.map(revisionRemark),
    ];
    const columns = changedColumns(await this.names.read());
    return { name: `publication-${detail.programme}-${detail.fiscalYear}`, columns, pages: oneBatch(lines), remarks };
  }
}

function revisionRemark({ revision, asOf, publishedBy, reason, cases, hash }: PublicationRevision): Label {
  const why = reason === null ? '' : `: ${reason}`;
  return {
    ja: `第${revision}版 ${momentInJapan(asOf, 'ja')} ${publishedBy} 案件数 ${cases} ${hash}${why}`,
    en: `Revision ${revision}, ${momentInJapan(asOf, 'en')}, ${publishedBy}, cases ${cases}, ${hash}${why}`,
  };
}
