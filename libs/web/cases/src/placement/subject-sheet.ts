import { choiceLabel, traineeSecrets, type TraineeSecret } from '@kakehashi/shared/case-types';
import { instantText } from '@kakehashi/web/platform';
import type { Label, Locale, SubjectReport } from '@kakehashi/shared/contracts';
import type { SheetLine, SheetPart } from '@kakehashi/web/ui';
import { personalEntries } from './personal-record';

/** The words in which the report is told. */
export interface SheetWords {
  readonly locale: Locale;
  /** The zone in which instants are told, and its name. */
  readonly zone: string;
  readonly zoneName: string;
  say(key: string, params?: Record<string, unknown>): string;
  of(label: Label): string;
  label(field: string): string;
  text(field: string, value: unknown): string;
  month(month: string): string;
  document(kind: string): string;
  state(state: string): string;
  office(code: string): string;
  /** What an entry of the history says, in one line. */
  happened(event: SubjectReport['history'][number]): string;
}

/** What of the details has a part of its own, or is told in other words. */
const apart = new Set(['programme', 'programmeTerms', 'trainee', 'personal', 'passportCovers', 'monthlyReports']);

/** What one placement holds. */
type Held = SubjectReport['others'][number];

/** All that is held on a trainee, part by part: of the case asked for, then of each other placement, then what is not in it. */
export function subjectSheet(report: SubjectReport, words: SheetWords): SheetPart[] {
  const part = (key: string, lines: readonly SheetLine[]): SheetPart => ({ key, title: words.say(key), lines });
  const says = (...keys: readonly string[]) =>
    keys.map((key) => ({ label: words.say(key), text: words.say(`${key}Text`) }));
  return [
    ...placementParts(report, words),
    ...report.others.flatMap((held) =>
      placementParts(held, words).map(({ key, title, lines }) => ({
        key: `${key}-${held.reference}`,
        title: words.say('partOf', { reference: held.reference, title }),
        lines,
      })),
    ),
    part(
      'retention',
      traineeSecrets
        .flatMap(({ value }) => report.retention.filter(({ field }) => field === value))
        .map(({ field, months }) => ({
          label: words.of(choiceLabel(traineeSecrets, field)),
          text: words.say('months', { months }),
        })),
    ),
    part(
      'otherCases',
      report.otherCases.map(({ reference, office }) => ({
        label: words.say('ask', { office: words.office(office) }),
        text: reference,
        link: ['/cases', reference],
      })),
    ),
    part('scope', says('matched', 'otherOffices', 'contents', 'limits')),
  ];
}

function placementParts(held: Held, words: SheetWords): SheetPart[] {
  const when = (at: string) => `${instantText(at, words.zone)} ${words.zoneName}`;
  const part = (key: string, lines: readonly SheetLine[]): SheetPart => ({ key, title: words.say(key), lines });
  return [
    part('person', personLines(held, words)),
    part('details', detailLines(held, words)),
    ...traineeSecrets.map(({ value }) => secretPart(held, value, words, when)),
    part(
      'monthly',
      held.details.monthlyReports.map(({ month, summary }) => ({ label: words.month(month), text: summary })),
    ),
    part(
      'documents',
      held.documents.map(({ kind, fileName, addedAt }) => ({
        label: words.document(kind),
        text: words.say('added', { fileName, when: when(addedAt) }),
      })),
    ),
    part(
      'comments',
      held.comments.map(({ author, body, createdAt }) => ({
        label: when(createdAt),
        text: words.say('said', { name: author.displayName, body }),
      })),
    ),
    part(
      'history',
      held.history.map((event) => ({ label: when(event.at), text: words.happened(event) })),
    ),
    part(
      'reveals',
      held.reveals.map(({ at, by, field, reason }) => ({
        label: when(at),
        text: words.say('seen', { name: by.displayName, piece: words.of(choiceLabel(traineeSecrets, field)), reason }),
      })),
    ),
  ];
}

function personLines({ details: { trainee, programmeTerms } }: Held, words: SheetWords): SheetLine[] {
  const keys = ['nameRoman', 'nameNative', 'nameKana', 'birthDate', 'employer'] as const;
  const { nameJa: ja, nameEn: en } = programmeTerms;
  return [
    ...keys.flatMap((key) => (trainee[key] ? [{ label: words.label(key), text: words.text(key, trainee[key]) }] : [])),
    { label: words.label('programme'), text: words.of({ ja, en }) },
  ];
}

function detailLines({ reference, title, state, country, details }: Held, words: SheetWords): SheetLine[] {
  const entries = Object.entries(details).filter(([key]) => !apart.has(key) && key !== 'placement');
  const host = details.placement?.host.name;
  return [
    { label: words.say('reference'), text: reference },
    { label: words.label('title'), text: title },
    { label: words.say('state'), text: words.state(state) },
    { label: words.label('country'), text: words.text('country', country) },
    ...(host ? [{ label: words.say('host'), text: host }] : []),
    ...entries.flatMap(([key, value]) => {
      const text = key === 'decidedAt' && value ? instantText(String(value), words.zone) : words.text(key, value);
      return text ? [{ label: key === 'decidedAt' ? words.say('decidedAt') : words.label(key), text }] : [];
    }),
  ];
}

function secretPart(
  { personalData, details }: Held,
  field: TraineeSecret,
  words: SheetWords,
  when: (at: string) => string,
): SheetPart {
  const title = words.of(choiceLabel(traineeSecrets, field));
  const value = personalData.find((one) => one.field === field)?.value;
  if (value)
    return {
      key: field,
      title,
      lines: personalEntries[field].flatMap(({ key }) =>
        value[key]
          ? [{ label: words.say(`entries.${field}.${key}`), text: words.text(`personal.${key}`, value[key]) }]
          : [],
      ),
    };
  const erasedAt = details.personal.find((one) => one.field === field)?.erasedAt;
  return {
    key: field,
    title,
    lines: erasedAt ? [{ label: title, text: words.say('erased', { when: when(erasedAt) }) }] : [],
  };
}
