import { Injectable } from '@nestjs/common';
import { allPages, oneBatch, type ListFile } from '@kakehashi/api/exchange';
import { StoredNames } from '../names/stored-names';
import { affiliationColumns, changeColumns, pairColumns } from './affiliation-columns';
import type { AffiliationEntryView } from './affiliation-entry.dto';
import type {
  AffiliationChange,
  AffiliationChangesQuery,
  AffiliationEntryQuery,
  AffiliationPairCount,
  AffiliationPairQuery,
} from './affiliation-lists.dto';
import { AffiliationsService } from './affiliations.service';

/** How many are read at once for a file. */
const FILE_PAGE = 500;

const total = (count: number) => ({ ja: `計 ${count}件`, en: `Total ${count}` });

/** The register of affiliations, and what is counted and compared of it, as files. */
@Injectable()
export class AffiliationFiles {
  constructor(
    private readonly affiliations: AffiliationsService,
    private readonly names: StoredNames,
  ) {}

  /** What a page shows, to the last. */
  async register(query: AffiliationEntryQuery): Promise<ListFile<AffiliationEntryView>> {
    const pages = allPages((cursor) => this.affiliations.page({ ...query, cursor, limit: FILE_PAGE }));
    const remarks = query.asOf ? [{ ja: `${query.asOf} 時点`, en: `As of ${query.asOf}` }] : [];
    return { name: 'affiliations', columns: affiliationColumns(await this.names.read()), pages, remarks };
  }

  /** Who is paired with whom. */
  async pairs(query: AffiliationPairQuery): Promise<ListFile<AffiliationPairCount>> {
    const counted = await this.affiliations.pairs(query);
    const remarks = counted.total === null ? [noList] : [total(counted.total)];
    const columns = pairColumns(await this.names.read());
    return { name: 'affiliation-pairs', columns, pages: oneBatch(counted.items), remarks };
  }

  /** What differs between two lists. */
  async changes(query: AffiliationChangesQuery): Promise<ListFile<AffiliationChange>> {
    const { from, to, removed, added, respelt, unchanged, rule, items } = await this.affiliations.changes(query);
    const remarks = [
      { ja: `${from.titleJa} → ${to.titleJa}`, en: `${from.titleEn} → ${to.titleEn}` },
      {
        ja: `削除 ${removed}、追加 ${added}、表記変更 ${respelt}、変更なし ${unchanged}`,
        en: `Removed ${removed}, added ${added}, respelt ${respelt}, unchanged ${unchanged}`,
      },
      { ja: rule.ja, en: rule.en },
    ];
    const columns = changeColumns(await this.names.read());
    return { name: 'affiliation-changes', columns, pages: oneBatch(items), remarks };
  }
}

const noList = {
  ja: 'この時点より前の一覧も登録もないため、提携数は不明です。',
  en: 'Neither a list nor an entry tells of that day, so that nothing is known of it.',
};
