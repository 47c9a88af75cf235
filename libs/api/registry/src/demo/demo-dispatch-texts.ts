import type { DemoDispatch } from './demo-dispatches';
import { japaneseDate as date } from './demo-texts';

/** What the host adds when the application was returned as incomplete. */
export const missingParts = '担当は企画部門の3名で、研修室1室と通訳1名を用意する。';

const titles = {
  request_form: '専門家派遣要請書',
  endorsement: '推薦状',
  host_profile: '受入自治体の概要',
  employer_consent: '派遣同意書',
  own_consent: '本人の同意書',
  agreement_signed: '協定書（署名済みの写し）',
  insurance: '傷害保険証券の写し',
  itinerary: '日程表',
  specialist_report: '専門家の報告書',
  host_report: '受入自治体の報告書',
} as const;

/** A kind of paper that is filed with a demonstration dispatch. */
export type DispatchPaper = keyof typeof titles;

/** The text of the host's application. */
export function applicationPaper(dispatch: DemoDispatch): string {
  return [
    head('request_form'),
    `要請元　　${dispatch.host.name}`,
    `分野　　　${dispatch.printed}`,
    `希望期間　${period(dispatch)}`,
    '',
    `目的　${dispatch.objectives}`,
    '',
  ].join('\n');
}

/** The text of any other paper. */
export function dispatchPaper(kind: DispatchPaper, dispatch: DemoDispatch): string {
  return [head(kind), `件名　　${dispatch.title}`, `派遣期間　${period(dispatch)}`, ''].join('\n');
}

const head = (kind: DispatchPaper) => `${titles[kind]}（デモ用の見本）\n`;

function period({ firstDate, lastDate }: DemoDispatch): string {
  return `${date(firstDate)}から${date(lastDate)}まで`;
}
