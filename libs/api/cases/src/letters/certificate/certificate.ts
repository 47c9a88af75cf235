import type { Locale } from '@kakehashi/shared/contracts';
import { choiceLabel, stateOf, trainingFields } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';
import type { PaperLine, PaperTemplate } from '@kakehashi/api/exchange';
import { selectOne, type SqlRunner } from '../../case/sql';
import type { Letter } from '../letter';
import { longDate } from '../long-date';
import { isRoman, nameOnPaper } from './name-on-paper';

/** The certificate of a trainee who completed the programme. */
export const certificate: Letter<'placement'> = {
  types: ['placement'],
  action: 'placement.certificate',
  formats: ['pdf', 'docx'],
  fileName: { ja: '修了証', en: 'Certificate' },
  check: ({ record, workflow }, locale) => {
    if (record.state === 'completed') return;
    const values = { state: stateOf(workflow.definition, record.state).label[locale] };
    const code = 'certificate-too-early';
    throw new DomainError(code, { values, errors: [{ pointer: '', code, values }] });
  },
  compose: async ({ db }, { record, typed: { details } }, locale, said) => {
    const { trainee, programmeTerms, placement, arrivedOn, departedOn } = details;
    const sql = `SELECT name_ja AS ja, name_en AS en FROM countries WHERE code = $1`;
    const country = await selectOne<Record<Locale, string>>(db, sql, [record.country]);
    const day = (date: string | null) => (date ? longDate(date, locale) : null);
    return {
      template,
      values: {
        reference: record.reference,
        name: nameOnPaper(trainee, locale),
        employer: trainee.employer,
        country: country?.[locale] ?? null,
        programme: locale === 'ja' ? programmeTerms.nameJa : programmeTerms.nameEn,
        host:
          said.host ??
          (placement && locale === 'en' ? await hostInEnglish(db, placement.host) : placement?.host.name) ??
          null,
        field: choiceLabel(trainingFields, details.field)[locale],
        from: day(arrivedOn),
        to: day(departedOn),
        issuedOn: day(said.issuedOn ?? null),
        signatory: said.signatory ?? null,
      },
    };
  },
};

/** The English name of a host: that of the municipality, or what the register has in roman letters. */
async function hostInEnglish(db: SqlRunner, { id, name }: { id: string; name: string }): Promise<string> {
  const row = await selectOne<{ own: string | null; government: string | null; local: string | null }>(
    db,
    `SELECT government.name_en AS government, g.name_local AS local,
       CASE WHEN government.name_ja = g.name THEN government.name_en END AS own
     FROM organisations g
     LEFT JOIN (SELECT code6, name_ja, name_en FROM municipalities
                UNION ALL SELECT code6, name_ja, name_en FROM prefectures) government
       ON government.code6 = g.municipality_code
     WHERE g.id = $1`,
    [id],
  );
  if (row?.own) return row.own;
  const roman = [name, row?.local].find((one) => one && isRoman(one));
  return roman ?? (row?.government ? `${name} (${row.government})` : name);
}

const row = (...cells: string[]): PaperLine => ({ style: 'row', cells });
const closing = (words: string): PaperLine => ({ style: 'closing', text: words });
const text = (words: string): PaperLine => ({ style: 'text', text: words });

const ja: readonly PaperLine[] = [
  { style: 'title', text: '修了証' },
  text('{name} 殿'),
  text('貴殿は、「{programme}」において、次の研修を修了されました。'),
  text('よって、ここにこれを証します。'),
  row('所属', '{country} {employer}'),
  row('受入自治体', '{host}'),
  row('研修分野', '{field}'),
  row('研修期間', '{from}から{to}まで'),
  closing('{issuedOn}'),
  closing('一般財団法人自治体国際化協会'),
  closing('{signatory}'),
  { style: 'note', text: '{reference}' },
];

const en: readonly PaperLine[] = [
  { style: 'title', text: 'Certificate of completion' },
  text('This is to certify that {name} has completed the following training under the {programme}.'),
  row('Employer', '{employer}, {country}'),
  row('Host', '{host}'),
  row('Field', '{field}'),
  row('Period', 'from {from} to {to}'),
  closing('{issuedOn}'),
  closing('{signatory}'),
  closing('Council of Local Authorities for International Relations (CLAIR)'),
  { style: 'note', text: '{reference}' },
];

const template: PaperTemplate = {
  lines: { ja, en },
  blanks: {
    reference: { ja: '案件番号', en: 'reference' },
    name: { ja: '氏名', en: 'name' },
    employer: { ja: '所属先', en: 'employer' },
    country: { ja: '国', en: 'country' },
    programme: { ja: '事業名', en: 'programme' },
    host: { ja: '受入自治体', en: 'host' },
    field: { ja: '研修分野', en: 'field' },
    from: { ja: '来日日', en: 'day of arrival' },
    to: { ja: '離日日', en: 'day of departure' },
    issuedOn: { ja: '発行日', en: 'date' },
    signatory: { ja: '職・氏名', en: 'name and title' },
  },
};
