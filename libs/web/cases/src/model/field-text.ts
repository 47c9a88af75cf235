import { Injectable, Injector, inject, untracked } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { fiscalYearLabel, formatDate, isIsoDate, isLocalDateTime } from '@kakehashi/shared/calendar';
import { choiceLabel, headcountCategories, type CaseType, type FieldDefinition } from '@kakehashi/shared/case-types';
import { LocaleStore, ReferenceData, zoneName } from '@kakehashi/web/platform';
import { CaseWords } from './case-words';
import { fieldTables, type FieldOwner } from './field-tables';
import { ProgrammeNames } from './programme-names';
import type { CountryCount } from './views';

/** A monthly report as the history keeps it; an older one only named its month. */
type MonthlyReport = Readonly<Record<'month' | 'submittedOn' | 'summary', string>>;

const linkKinds = ['related', 'follow_up', 'duplicate'];

/** Field values and field names as texts, for facts, history and the merge dialog. */
@Injectable({ providedIn: 'root' })
export class FieldText {
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  readonly #words = inject(CaseWords);
  readonly #names = inject(ReferenceData);
  readonly #injector = inject(Injector);

  /** The field's name; paths such as `details.purpose` mean their last part. */
  label(path: string, owner: FieldOwner): string {
    const key = lastPart(path);
    const field = fieldTables[owner][key];
    if (field) return this.#words.of(field.label);
    this.#locale();
    const own = `cases.fields.${key}`;
    const found = this.#transloco.translate(own);
    return found === own ? key : found;
  }

  /** The value in words; empty where nothing is filled in. */
  of(path: string, value: unknown, owner: FieldOwner): string {
    if (value === null || value === undefined || value === '') return '';
    const key = lastPart(path);
    const field = fieldTables[owner][key];
    if (field?.choices) return this.#choices(field, value);
    switch (field?.kind) {
      case 'country':
        return this.#names.countryName(String(value));
      case 'boolean':
        return this.#transloco.translate(value ? 'cases.yes' : 'cases.no');
      case 'headcount':
        return this.#headcount(value);
      case 'score':
        return this.#score(value);
      case 'country_counts':
        return this.#countryCounts(value);
      case 'budget':
        return this.#budget(value);
      case 'person':
        return this.#person(value, owner);
      case undefined:
        return key === 'members' ? this.#headcount(value) : this.#plain(key, value, owner);
      default:
        return key === 'targetFiscalYear'
          ? fiscalYearLabel(Number(value), this.#locale())
          : this.#plain(key, value, owner);
    }
  }

  /** An amount in yen. */
  yen(amount: number): string {
    return new Intl.NumberFormat(this.#locale(), { style: 'currency', currency: 'JPY' }).format(amount);
  }

  #choices({ choices = [] }: FieldDefinition, value: unknown): string {
    const values = Array.isArray(value) ? value : [value];
    return values.map((one) => this.#words.of(choiceLabel(choices, String(one)))).join(this.#comma());
  }

  #headcount(value: unknown): string {
    if (typeof value === 'number') return this.#transloco.translate('cases.people.count', { count: value });
    if (typeof value !== 'object' || value === null) return String(value);
    const counts = Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
    const parts = headcountCategories.flatMap(({ value: category, label }) => {
      const count = counts.find(([name]) => name === category)?.[1];
      return count ? [`${this.#words.of(label)} ${count}`] : [];
    });
    const total = headcountCategories.reduce(
      (sum, { value: category }) => sum + (counts.find(([name]) => name === category)?.[1] ?? 0),
      0,
    );
    const sum = this.#transloco.translate('cases.people.count', { count: total });
    if (!parts.length) return sum;
    return this.#locale() === 'ja' ? `${sum}（${parts.join('、')}）` : `${sum} (${parts.join(', ')})`;
  }

  #countryCounts(value: unknown): string {
    const counts = (Array.isArray(value) ? value : []) as CountryCount[];
    if (!counts.length) return '';
    const sum = counts.reduce((total, { count }) => total + count, 0);
    const parts = counts.map(({ country, count }) => `${this.#names.countryName(country)} ${count}`);
    const all = this.#transloco.translate('cases.people.count', { count: sum });
    return this.#locale() === 'ja' ? `${all}（${parts.join('、')}）` : `${all} (${parts.join(', ')})`;
  }

  #score(value: unknown): string {
    const total = typeof value === 'object' && value !== null && 'total' in value ? value.total : value;
    return this.#transloco.translate('cases.score.points', { points: Number(total) });
  }

  #budget(value: unknown): string {
    if (typeof value !== 'object' || value === null) return this.yen(Number(value));
    const { clair = 0, host = 0 } = value as { clair?: number; host?: number };
    return this.#transloco.translate('cases.budget.split', {
      total: this.yen(clair + host),
      clair: this.yen(clair),
      host: this.yen(host),
    });
  }

  #plain(key: string, value: unknown, owner: FieldOwner): string {
    if (key === 'linkKind' || (key === 'kind' && linkKinds.includes(String(value)))) {
      return this.#transloco.translate(`cases.links.kinds.${String(value)}`);
    }
    const type: CaseType = owner === 'appointment' ? 'visit' : owner;
    if (key === 'programme' && owner === 'placement') return this.#programme(String(value));
    if (key === 'documentKind') return this.#words.document(type, String(value));
    if (key === 'reason' || key === 'endReason') return this.#words.reason(type, String(value));
    if (key === 'monthlyReport' && typeof value === 'object') return this.#monthlyReport(value as MonthlyReport);
    if (key === 'timeZone') return zoneName(String(value), this.#locale());
    if (key === 'office') return this.#names.officeName(String(value));
    if (key === 'prefecture') return this.#names.prefectureName(String(value));
    if (isIsoDate(value)) return formatDate(value, this.#locale());
    if (isLocalDateTime(value)) return `${formatDate(value.slice(0, 10), this.#locale())} ${value.slice(11)}`;
    if (Array.isArray(value)) return value.map((one) => this.#plain(key, one, owner)).join(this.#comma());
    if (typeof value === 'boolean') return this.#transloco.translate(value ? 'cases.yes' : 'cases.no');
    if (typeof value === 'object' && value !== null) return this.#object(value as Record<string, unknown>, owner);
    return String(value);
  }

  #monthlyReport({ month, submittedOn, summary }: MonthlyReport): string {
    const date = formatDate(submittedOn, this.#locale());
    return [month, this.#transloco.translate<string>('cases.placement.submitted', { date }), summary].join(' / ');
  }

  /** The names are read with the first history that speaks of a programme, not before. */
  #programme(code: string): string {
    return untracked(() => this.#injector.get(ProgrammeNames)).of(code);
  }

  #object(value: Record<string, unknown>, owner: FieldOwner): string {
    const name =
      value['name'] ?? value['displayName'] ?? value['nameNative'] ?? value['nameRoman'] ?? value['fileName'];
    const recorded = value['recordedName'];
    if (typeof name === 'string' && typeof recorded === 'string')
      return this.#transloco.translate('cases.asRecorded', { name, recorded });
    if (typeof name === 'string') return name;
    const { nameJa: ja, nameEn: en } = value;
    if (typeof ja === 'string' && typeof en === 'string') return this.#words.of({ ja, en });
    return Object.entries(value)
      .map(([key, inner]) => `${this.label(key, owner)}: ${this.of(key, inner, owner)}`)
      .join(this.#comma());
  }

  /** Everything that is known of a person, name by name. */
  #person(value: unknown, owner: FieldOwner): string {
    if (typeof value !== 'object' || value === null) return String(value);
    const known = ['nameRoman', 'nameNative', 'nameKana', 'birthDate', 'employer'] as const;
    const given = value as Partial<Record<(typeof known)[number], string | null>>;
    return known.flatMap((key) => (given[key] ? [this.of(key, given[key], owner)] : [])).join(' / ');
  }

  #comma(): string {
    return this.#locale() === 'ja' ? '、' : ', ';
  }
}

function lastPart(path: string): string {
  return path.split(/[./]/).at(-1) ?? path;
}
