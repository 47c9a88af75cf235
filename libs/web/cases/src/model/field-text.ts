import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { formatDate, isIsoDate, isLocalDateTime } from '@kakehashi/shared/calendar';
import {
  appointmentFields,
  caseFields,
  choiceLabel,
  documentKinds,
  headcountCategories,
  memberFields,
  visitFields,
  visitReasons,
  type FieldDefinition,
} from '@kakehashi/shared/case-types';
import { LocaleStore, zoneName } from '@kakehashi/web/platform';
import { CaseWords } from './case-words';
import { ReferenceData } from './reference-data';

const fields: Readonly<Record<string, FieldDefinition>> = {
  ...memberFields,
  ...appointmentFields,
  ...visitFields,
  ...caseFields,
};

const linkKinds = ['related', 'follow_up', 'duplicate'];

/** Field values and field names as texts, for facts, history and the merge dialog. */
@Injectable({ providedIn: 'root' })
export class FieldText {
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  readonly #words = inject(CaseWords);
  readonly #names = inject(ReferenceData);

  /** The field's name; paths such as `details.purpose` mean their last part. */
  label(path: string): string {
    const key = lastPart(path);
    const field = fields[key];
    if (field) return this.#words.of(field.label);
    this.#locale();
    const own = `cases.fields.${key}`;
    const found = this.#transloco.translate(own);
    return found === own ? key : found;
  }

  /** The value in words; empty where nothing is filled in. */
  of(path: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return '';
    const key = lastPart(path);
    const field = fields[key];
    if (field?.choices) return this.#choices(field, value);
    switch (field?.kind) {
      case 'country':
        return this.#names.countryName(String(value));
      case 'boolean':
        return this.#transloco.translate(value ? 'cases.yes' : 'cases.no');
      case 'headcount':
        return this.#headcount(value);
      case undefined:
        return key === 'members' ? this.#headcount(value) : this.#plain(key, value);
      default:
        return this.#plain(key, value);
    }
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

  #plain(key: string, value: unknown): string {
    if (key === 'linkKind' || (key === 'kind' && linkKinds.includes(String(value)))) {
      return this.#transloco.translate(`cases.links.kinds.${String(value)}`);
    }
    if (key === 'documentKind') return this.#words.of(choiceLabel(documentKinds, String(value)));
    if (key === 'reason' || key === 'endReason') return this.#words.of(choiceLabel(visitReasons, String(value)));
    if (key === 'timeZone') return zoneName(String(value), this.#locale());
    if (key === 'office') return this.#names.officeName(String(value));
    if (key === 'prefecture') return this.#names.prefectureName(String(value));
    if (isIsoDate(value)) return formatDate(value, this.#locale());
    if (isLocalDateTime(value)) return `${formatDate(value.slice(0, 10), this.#locale())} ${value.slice(11)}`;
    if (Array.isArray(value)) return value.map((one) => this.#plain(key, one)).join(this.#comma());
    if (typeof value === 'boolean') return this.#transloco.translate(value ? 'cases.yes' : 'cases.no');
    if (typeof value === 'object' && value !== null) return this.#object(value as Record<string, unknown>);
    return String(value);
  }

  #object(value: Record<string, unknown>): string {
    const name =
      value['name'] ?? value['displayName'] ?? value['nameNative'] ?? value['nameRoman'] ?? value['fileName'];
    if (typeof name === 'string') return name;
    return Object.entries(value)
      .map(([key, inner]) => `${this.label(key)}: ${this.of(key, inner)}`)
      .join(this.#comma());
  }

  #comma(): string {
    return this.#locale() === 'ja' ? '、' : ', ';
  }
}

function lastPart(path: string): string {
  return path.split(/[./]/).at(-1) ?? path;
}
