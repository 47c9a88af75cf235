import type { ExpertSubjectReport } from '@kakehashi/shared/contracts';
import type { SheetLine, SheetPart } from '@kakehashi/web/ui';

/** The words in which the report is told. */
export interface ExpertSheetWords {
  say(key: string, params?: Record<string, unknown>): string;
  /** A text that the page of an expert has already. */
  label(key: string): string;
  /** A value of the roster. */
  text(field: string, value: unknown): string;
  secret(field: string): string;
  country(code: string): string;
  area(code: string): string;
  date(day: string | null | undefined): string;
  when(at: string): string;
}

/** All that is held on an expert, part by part; what is not filled in is left out. */
export function expertSheet(report: ExpertSubjectReport, words: ExpertSheetWords): SheetPart[] {
  const { expert } = report;
  const part = (key: string, lines: readonly SheetLine[]): SheetPart => ({ key, title: words.say(key), lines });
  const span = ({ validFrom, validTo }: { validFrom?: string | null; validTo?: string | null }) =>
    `${words.date(validFrom)} – ${words.date(validTo)}`;
  return [
    part('person', personLines(report, words)),
    part('roster', rosterLines(report, words)),
    part(
      'secrets',
      report.personalData.map(({ field, value }) => ({ label: words.secret(field), text: value ?? '' })),
    ),
    part(
      'employments',
      expert.employments.map(({ organisation, title, ...period }) => ({
        label: [organisation.name, title].filter(Boolean).join(' '),
        text: span(period),
      })),
    ),
    part(
      'availability',
      expert.availability.map(({ note, ...period }) => ({ label: span(period), text: note ?? '' })),
    ),
    part(
      'dispatches',
      expert.dispatches.map(({ country, expertise, caseReference, ...period }) => ({
        label: span(period),
        text: [words.country(country), expertise && words.area(expertise), caseReference].filter(Boolean).join(' / '),
        ...(caseReference && { link: ['/cases', caseReference] }),
      })),
    ),
    part(
      'invitations',
      report.invitations.map(({ caseReference, status, invitedAt, comment }) => ({
        label: words.when(invitedAt),
        text: [caseReference, words.say(`status.${status}`), comment].filter(Boolean).join(' / '),
        link: ['/cases', caseReference],
      })),
    ),
    part(
      'reveals',
      report.reveals.map(({ at, by, field, reason }) => ({
        label: words.when(at),
        text: words.say('seen', { name: by, piece: words.secret(field), reason }),
      })),
    ),
  ];
}

function personLines({ expert, otherNames }: ExpertSubjectReport, words: ExpertSheetWords): SheetLine[] {
  const { nameJa, nameKana, nameRoman, kind } = expert;
  return filled([
    [words.say('nameJa'), nameJa],
    [words.say('nameKana'), nameKana],
    [words.say('nameRoman'), nameRoman],
    [words.say('kind'), words.text('kind', kind)],
    [words.say('otherNames'), otherNames.join(' / ')],
  ]);
}

function rosterLines({ expert }: ExpertSubjectReport, words: ExpertSheetWords): SheetLine[] {
  const { expertise, expertiseText, languages, countries, regions, yearsOfService, firstRegisteredYear } = expert;
  return filled([
    [words.label('roster.facets.expertise'), words.text('expertise', expertise)],
    [words.label('expert.printed'), expertiseText],
    [words.label('roster.facets.language'), words.text('languages', languages)],
    [words.label('roster.facets.country'), words.text('countries', countries)],
    [words.say('regions'), words.text('regions', regions)],
    [words.label('expert.service'), yearsOfService?.toString()],
    [words.say('registered'), firstRegisteredYear?.toString()],
    [words.label('expert.health'), words.date(expert.healthClearUntil)],
    [words.label('expert.consent'), [words.date(expert.consentedOn), expert.consentVersion].filter(Boolean).join(' ')],
    [words.label('expert.form.listed'), words.label(`expert.form.${expert.listed ? 'isListed' : 'notListed'}`)],
    [words.label('note'), expert.note],
  ]);
}

function filled(entries: readonly (readonly [label: string, text: string | null | undefined])[]): SheetLine[] {
  return entries.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}
