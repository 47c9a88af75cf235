import type { RecordReference } from '@kakehashi/api/registry';
import { casesFoundBy, toldIn } from '../case/found-by-organisation';

/** Where a specialist is sent. */
export const missionHostReference: RecordReference = {
  ...toldIn('host'),
  code: 'dispatch.host',
  label: { ja: '専門家派遣の派遣先', en: 'Dispatches to it' },
  table: 'dispatches',
  column: 'host_organisation_id',
  key: { case_id: 'uuid' },
  moved: casesFoundBy,
};

/** Whom a dispatch asked; nobody is asked for two missions at once, whoever was taken for two people. */
export const invitationReference: RecordReference = {
  code: 'dispatch.invitation',
  label: { ja: '専門家派遣の打診', en: 'Invitations to dispatches' },
  table: 'dispatch_invitations',
  column: 'expert_id',
  key: { id: 'uuid' },
  clash: async (db, survivorId, mergedId) => {
    const rows = await db.query<{ mine: string; theirs: string }[]>(
      `SELECT mc.reference AS mine, tc.reference AS theirs
       FROM dispatch_invitations m JOIN dispatch_invitations t ON m.period && t.period
       JOIN cases mc ON mc.id = m.case_id JOIN cases tc ON tc.id = t.case_id
       WHERE m.expert_id = $1 AND t.expert_id = $2
         AND m.status IN ('invited', 'agreed') AND t.status IN ('invited', 'agreed') LIMIT 5`,
      [survivorId, mergedId],
    );
    return rows.map(({ mine, theirs }) => ({
      code: 'invited-twice',
      detail: {
        ja: `同じ時期の案件 ${mine} と ${theirs} に、それぞれ打診・同意があります。`,
        en: `Cases ${mine} and ${theirs} of the same time each ask or have one of the two.`,
      },
    }));
  },
};
