import type { PaperLine, PaperTemplate } from '@kakehashi/api/exchange';
import type { Locale } from '@kakehashi/shared/contracts';
import { onlineWords, onSiteWords, type AgreementWords } from './agreement-words';

const row = (...cells: string[]): PaperLine => ({ style: 'row', cells });
const heading = (text: string): PaperLine => ({ style: 'heading', text });
const text = (words: string): PaperLine => ({ style: 'text', text: words });

const ja = (words: AgreementWords): readonly PaperLine[] => [
  { style: 'title', text: words.title },
  {
    style: 'note',
    text: 'この案は、案件 {reference} の登録内容から作成しました。色の付いた空欄は、案件に登録がない項目か、署名の際に記入する項目です。署名の前に、双方で内容を確認してください。',
  },
  text(
    `{host}（以下「甲」という。）と{council}（以下「乙」という。）は、${words.matter}について、次のとおり協定を締結する。`,
  ),
  row(words.country, '{country}'),
  row('窓口機関', '{counterpart}'),
  row('専門分野', '{field}'),
  row('専門家', '{specialist}'),
  row('専門家の所属先', '{employer}'),
  row(words.period, '{periodFrom}から{periodTo}まで'),
  row('実施方法', '{mode}'),
  heading('第1条（目的）'),
  text(
    `この協定は、甲の要請に基づき乙が${words.purpose}にあたり、必要な事項を定めることを目的とする。指導の内容は、次のとおりとする。`,
  ),
  text('{objectives}'),
  heading(`第2条（専門家及び${words.period}）`),
  text(words.mission),
  heading('第3条（経費の負担）'),
  row('乙が負担するもの', words.councilPays),
  row('甲が負担するもの', words.hostPays),
  row('甲による負担の確約', '{undertaking}'),
  heading(`第4条（${words.reception}）`),
  text(words.hostProvides),
  heading('第5条（報告）'),
  text(`甲及び専門家は、${words.after}、それぞれの報告書を乙に提出する。`),
  heading('第6条（協議）'),
  text('この協定に定めのない事項及び疑義が生じた事項は、甲乙協議のうえ定める。'),
  text('この協定の締結を証するため、甲乙それぞれが署名する。'),
  row('甲', '{host}'),
  row('職・氏名', '{hostSignatory}'),
  row('署名日', '{hostSignedOn}'),
  row('乙', '{council}'),
  row('職・氏名', '{councilSignatory}'),
  row('署名日', '{councilSignedOn}'),
];

const en = (words: AgreementWords): readonly PaperLine[] => [
  { style: 'title', text: words.title },
  {
    style: 'note',
    text: 'This draft was filled in from the record of case {reference}. Coloured blanks are not on record, or are to be filled in at the signing. Both parties should check it before they sign.',
  },
  text(`{host} (“the Host”) and the {council} (“the Council”) agree as follows on ${words.matter}.`),
  row(words.country, '{country}'),
  row('Counterpart', '{counterpart}'),
  row('Field of expertise', '{field}'),
  row('Specialist', '{specialist}'),
  row('Employer', '{employer}'),
  row(words.period, 'From {periodFrom} to {periodTo}'),
  row('Mode', '{mode}'),
  heading('Article 1 (Purpose)'),
  text(
    `This agreement sets out what is needed for the Council to ${words.purpose} at the request of the Host. The advice is on the following:`,
  ),
  text('{objectives}'),
  heading('Article 2 (Specialist and period)'),
  text(words.mission),
  heading('Article 3 (Costs)'),
  row('The Council pays', words.councilPays),
  row('The Host pays', words.hostPays),
  row('Undertaking of the Host', '{undertaking}'),
  heading(`Article 4 (${words.reception})`),
  text(words.hostProvides),
  heading('Article 5 (Reports)'),
  text(`${words.after} the Host and the specialist each send a report to the Council.`),
  heading('Article 6 (Consultation)'),
  text('The parties settle by consultation what this agreement does not provide for and whatever is in doubt.'),
  text('In witness whereof both parties have signed this agreement.'),
  row('For the Host', '{host}'),
  row('Name and title', '{hostSignatory}'),
  row('Date', '{hostSignedOn}'),
  row('For the Council', '{council}'),
  row('Name and title', '{councilSignatory}'),
  row('Date', '{councilSignedOn}'),
];

const atSigning = { ja: '署名の際に記入', en: 'to be filled in at the signing' };

/** What is said beside the blanks of an agreement. */
const blanks = {
  reference: { ja: '案件番号', en: 'reference' },
  host: { ja: '受入自治体：登録なし', en: 'host: not on record' },
  council: { ja: '協会', en: 'council' },
  country: { ja: '派遣先国：登録なし', en: 'country: not on record' },
  counterpart: { ja: '窓口機関：登録なし', en: 'counterpart: not on record' },
  field: { ja: '専門分野：登録なし', en: 'field: not on record' },
  specialist: { ja: '専門家：登録なし', en: 'specialist: not on record' },
  employer: { ja: '所属先：登録なし', en: 'employer: not on record' },
  periodFrom: { ja: '開始日：登録なし', en: 'first day: not on record' },
  periodTo: { ja: '終了日：登録なし', en: 'last day: not on record' },
  mode: { ja: '実施方法：登録なし', en: 'mode: not on record' },
  objectives: { ja: '指導の内容：登録なし', en: 'objectives: not on record' },
  councilCost: { ja: '金額：登録なし', en: 'amount: not on record' },
  hostCost: { ja: '金額：登録なし', en: 'amount: not on record' },
  undertaking: { ja: '確約：未確認', en: 'not confirmed yet' },
  hostSignatory: atSigning,
  hostSignedOn: atSigning,
  councilSignatory: atSigning,
  councilSignedOn: atSigning,
};

/** A tag of the agreement. */
export type AgreementTag = keyof typeof blanks;

/**
 * The agreement between host and council, drafted from what the programme's outline says of costs, period and reports.
 * The wording is a starting point that the council may change; nothing personal beyond names stands in it.
 */
export const agreementTemplate: PaperTemplate<AgreementTag> = templateOf(onSiteWords);

/** The same for a mission on which nobody travels. */
export const onlineAgreement: PaperTemplate<AgreementTag> = templateOf(onlineWords);

function templateOf(words: Readonly<Record<Locale, AgreementWords>>): PaperTemplate<AgreementTag> {
  return { lines: { ja: ja(words.ja), en: en(words.en) }, blanks };
}
