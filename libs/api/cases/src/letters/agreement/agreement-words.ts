import type { Locale } from '@kakehashi/shared/contracts';

/** What an agreement says differently where the specialist does not travel. */
export interface AgreementWords {
  readonly title: string;
  readonly matter: string;
  readonly country: string;
  readonly period: string;
  readonly purpose: string;
  readonly mission: string;
  readonly councilPays: string;
  readonly hostPays: string;
  readonly reception: string;
  readonly hostProvides: string;
  readonly after: string;
}

/** The words of an agreement on a mission to the host. */
export const onSiteWords: Readonly<Record<Locale, AgreementWords>> = {
  ja: {
    title: '専門家派遣に関する協定書（案）',
    matter: '専門家の派遣',
    country: '派遣先国',
    period: '派遣期間',
    purpose: '専門家を派遣する',
    mission: '乙は、専門家として{specialist}を、{periodFrom}から{periodTo}まで甲に派遣する。',
    councilPays: '渡航費、傷害保険料及び諸経費（予定額　{councilCost}）',
    hostPays: '現地交通費及び通訳に要する経費（予定額　{hostCost}）',
    reception: '受入れ',
    hostProvides: '甲は、指導に必要な場所、資料、担当職員及び通訳を用意する。',
    after: '派遣の終了後',
  },
  en: {
    title: 'Agreement on the dispatch of a specialist (draft)',
    matter: 'the dispatch of a specialist',
    country: 'Country',
    period: 'Period',
    purpose: 'send a specialist',
    mission: 'The Council sends {specialist} to the Host from {periodFrom} to {periodTo}.',
    councilPays: 'Travel, accident insurance and incidentals (planned: {councilCost})',
    hostPays: 'Local transport and interpreting (planned: {hostCost})',
    reception: 'Reception',
    hostProvides:
      'The Host provides the place, the materials, the staff in charge and the interpreting that the advice needs.',
    after: 'After the mission',
  },
};

/** The words of an agreement on advice online; the planned amounts stem from the approval, travel or not. */
export const onlineWords: Readonly<Record<Locale, AgreementWords>> = {
  ja: {
    title: '専門家によるオンライン指導に関する協定書（案）',
    matter: '専門家によるオンラインでの指導',
    country: '相手国',
    period: '実施期間',
    purpose: '専門家による指導をオンラインで実施する',
    mission: '乙は、専門家として{specialist}を、{periodFrom}から{periodTo}まで、オンラインで甲の指導に当たらせる。',
    councilPays: '指導に要する諸経費（承認時の予定額{councilCost}の範囲内）',
    hostPays: '通訳に要する経費（承認時の予定額{hostCost}の範囲内）',
    reception: '実施の準備',
    hostProvides: '甲は、指導に必要な会場、通信環境、資料、担当職員及び通訳を用意する。',
    after: '指導の終了後',
  },
  en: {
    title: 'Agreement on advice online by a specialist (draft)',
    matter: 'advice that a specialist gives online',
    country: 'Country of the Host',
    period: 'Period',
    purpose: 'have a specialist give advice online',
    mission: 'The Council has {specialist} advise the Host online from {periodFrom} to {periodTo}.',
    councilPays: 'Incidentals of the advice (within the amount planned at the approval: {councilCost})',
    hostPays: 'Interpreting (within the amount planned at the approval: {hostCost})',
    reception: 'What the Host provides',
    hostProvides:
      'The Host provides the room, the connection, the materials, the staff in charge and the interpreting that the advice needs.',
    after: 'After the advice',
  },
};
