import type { EntityManager } from 'typeorm';
import type { RecordKind } from '../duplicates/record-kinds';
import type { RecordReference } from './record-references';

const byId = { id: 'uuid' } as const;

/** Offers are found by the names of their host. */
async function hostOffersMoved(
  tx: EntityManager,
  keys: readonly Readonly<Record<string, string>>[],
  to: string,
): Promise<void> {
  await tx.query(
    `UPDATE host_offers o SET search_text = g.search_text FROM organisations g WHERE g.id = $1 AND o.id = ANY ($2::uuid[])`,
    [to, keys.map(({ id }) => id)],
  );
}

/** What the registry itself keeps that refers to records which may be merged. */
export const registryReferences: Readonly<Record<RecordKind, readonly RecordReference[]>> = {
  organisation: [
    {
      code: 'organisation.post',
      label: { ja: '役職', en: 'Posts' },
      table: 'posts',
      column: 'organisation_id',
      key: byId,
      distinct: 'title',
    },
    {
      code: 'organisation.counterpart',
      label: { ja: '窓口機関', en: 'Counterparts' },
      table: 'counterparts',
      column: 'organisation_id',
      key: byId,
    },
    {
      code: 'organisation.employment',
      label: { ja: '専門家の所属', en: 'Employment of experts' },
      table: 'expert_employments',
      column: 'organisation_id',
      key: byId,
    },
    {
      code: 'organisation.host_offer',
      label: { ja: '研修員の受入枠', en: 'Host offers for trainees' },
      table: 'host_offers',
      column: 'organisation_id',
      key: byId,
      moved: hostOffersMoved,
      told: {
        field: 'placementHost',
        cases: 'SELECT p.case_id FROM host_offer_places p WHERE p.offer_id = t.id AND p.released_at IS NULL',
      },
    },
    {
      code: 'organisation.merged',
      label: { ja: '先に統合された団体', en: 'Organisations merged earlier' },
      table: 'organisations',
      column: 'merged_into',
      key: byId,
    },
  ],
  person: [
    {
      code: 'person.tenure',
      label: { ja: '在任', en: 'Posts held' },
      table: 'tenures',
      column: 'person_id',
      key: byId,
    },
    {
      code: 'person.merged',
      label: { ja: '先に統合された人物', en: 'People merged earlier' },
      table: 'people',
      column: 'merged_into',
      key: byId,
    },
  ],
  expert: [
    {
      code: 'expert.language',
      label: { ja: '言語', en: 'Languages' },
      table: 'expert_languages',
      column: 'expert_id',
      key: { language: 'text' },
      once: ['language'],
    },
    {
      code: 'expert.employment',
      label: { ja: '所属', en: 'Employment' },
      table: 'expert_employments',
      column: 'expert_id',
      key: byId,
    },
    {
      code: 'expert.availability',
      label: { ja: '派遣可能期間', en: 'Availability' },
      table: 'expert_availability',
      column: 'expert_id',
      key: byId,
    },
    {
      code: 'expert.dispatch',
      label: { ja: '派遣歴', en: 'Dispatches' },
      table: 'expert_dispatches',
      column: 'expert_id',
      key: byId,
    },
    {
      code: 'expert.merged',
      label: { ja: '先に統合された専門家', en: 'Experts merged earlier' },
      table: 'experts',
      column: 'merged_into',
      key: byId,
    },
  ],
};
