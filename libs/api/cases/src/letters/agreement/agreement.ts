import type { Locale } from '@kakehashi/shared/contracts';
import { choiceLabel, dispatchModes, expertiseAreas, mayDraftAgreement, stateOf } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';
import type { ExpertRef } from '@kakehashi/api/registry';
import type { PaperValues } from '@kakehashi/api/exchange';
import type { LoadedCase } from '../../case/case-loader';
import { selectOne } from '../../case/sql';
import type { Letter, LetterSources } from '../letter';
import { longDate } from '../long-date';
import { agreementTemplate, onlineAgreement, type AgreementTag } from './agreement-template';

const council = {
  ja: '一般財団法人自治体国際化協会',
  en: 'Council of Local Authorities for International Relations (CLAIR)',
} as const;

/** The agreement between host and council. */
export const agreement: Letter<'dispatch'> = {
  types: ['dispatch'],
  action: 'dispatch.draft_agreement',
  formats: ['docx', 'pdf'],
  fileName: { ja: '協定書（案）', en: 'Agreement (draft)' },
  check: ({ record, workflow }, locale) => {
    if (mayDraftAgreement(record.state)) return;
    const values = { state: stateOf(workflow.definition, record.state).label[locale] };
    throw new DomainError('agreement-too-early', {
      values,
      errors: [{ pointer: '', code: 'agreement-too-early', values }],
    });
  },
  compose: async (sources, loaded, locale) => ({
    template: loaded.typed.details.mode === 'online' ? onlineAgreement : agreementTemplate,
    values: valuesOf(loaded, await specialistsOf(sources, loaded), await countryOf(sources, loaded, locale), locale),
  }),
};

function valuesOf(
  { record, typed: { details } }: LoadedCase<'dispatch'>,
  specialists: readonly ExpertRef[],
  country: string | null,
  locale: Locale,
): PaperValues<AgreementTag> {
  const { budget, periodFrom, periodTo, expertise, expertiseText } = details;
  const area = expertise ? choiceLabel(expertiseAreas, expertise)[locale] : null;
  const day = (date: string | null) => (date ? longDate(date, locale) : null);
  const list = (words: readonly (string | null)[]) =>
    words.length > 0 && words.every(Boolean) ? words.join(locale === 'ja' ? '、' : ', ') : null;
  return {
    reference: record.reference,
    host: details.host.name,
    council: council[locale],
    country,
    counterpart: details.counterpart?.name ?? null,
    field:
      area && expertiseText && expertiseText !== area
        ? bracketed(area, expertiseText, locale)
        : (area ?? expertiseText),
    specialist: list(specialists.map((one) => nameOf(one, locale))),
    employer: list(specialists.map((one) => employerOf(one, locale))),
    periodFrom: day(periodFrom),
    periodTo: day(periodTo),
    mode: choiceLabel(dispatchModes, details.mode)[locale],
    objectives: details.objectives,
    councilCost: yen(budget?.clair, locale),
    hostCost: yen(budget?.host, locale),
    undertaking: details.hostCostUndertaking ? confirmed[locale] : null,
    hostSignatory: null,
    hostSignedOn: null,
    councilSignatory: null,
    councilSignedOn: null,
  };
}

const confirmed = { ja: '確約済み', en: 'Given' } as const;
const retired = { ja: 'なし（退職者）', en: 'None (retired)' } as const;

/** Whoever is asked or settled; who refused or was let go has no place in it. */
async function specialistsOf({ db, roster }: LetterSources, { typed }: LoadedCase<'dispatch'>): Promise<ExpertRef[]> {
  const asked = typed.details.invitations.filter(({ status }) => status === 'invited' || status === 'agreed');
  const settled = asked.filter(({ status }) => status === 'agreed');
  const chosen = settled.length > 0 ? settled : asked;
  return chosen.length === 0
    ? []
    : roster.byIds(
        db,
        chosen.map(({ expertId }) => expertId),
      );
}

async function countryOf({ db }: LetterSources, { record }: LoadedCase, locale: Locale): Promise<string | null> {
  const sql = `SELECT name_ja AS ja, name_en AS en FROM countries WHERE code = $1`;
  return (await selectOne<Record<Locale, string>>(db, sql, [record.country]))?.[locale] ?? null;
}

function nameOf({ nameJa, nameRoman }: ExpertRef, locale: Locale): string {
  return locale === 'en' && nameRoman ? nameRoman : nameJa;
}

function employerOf({ kind, employerName, employerNameEn }: ExpertRef, locale: Locale): string | null {
  if (kind === 'retiree') return retired[locale];
  return locale === 'en' ? (employerNameEn ?? employerName) : employerName;
}

function bracketed(words: string, more: string, locale: Locale): string {
  return locale === 'ja' ? `${words}（${more}）` : `${words} (${more})`;
}

/** An amount; zero is said as such, for nobody having to pay is known. */
function yen(amount: number | undefined, locale: Locale): string | null {
  if (amount === undefined) return null;
  const digits = amount.toLocaleString('en-GB');
  return locale === 'ja' ? `${digits}円` : `JPY ${digits}`;
}
