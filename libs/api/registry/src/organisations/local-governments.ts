import type { EntityManager } from 'typeorm';
import { prefectureOf } from '@kakehashi/shared/calendar';
import { bareName, prefectureInName } from '../duplicates/match-keys';
import { oneRomaji } from '../duplicates/romaji';

/** A name that the register gives a local government. */
export interface RegisteredName {
  readonly code: string;
  /** The government of today, where this one was merged into it. */
  readonly today: string;
  readonly name: string;
  readonly kana: string | null;
  readonly english: string | null;
  readonly source: 'prefecture' | 'municipality' | 'organisation';
}

/** A local government that a name may mean. */
export interface LocalGovernment {
  readonly code: string;
  readonly name: string;
  /** Whether it is among the organisations, and not only in a list. */
  readonly isOrganisation: boolean;
}

const ideograph = /\p{Script=Han}/u;
const government = /[^\s][都道府県市区町村](?:役所|役場|庁)?$/u;
/** The names of cities that two governments bear; of any other there is one in the country. */
const sharedCityNames = ['府中市', '伊達市'];

/** Whether a text reads as the name of a Japanese local government. */
export function isGovernmentName(name: string): boolean {
  return government.test(name.normalize('NFKC').replace(/\s/gu, ''));
}

/** The local governments that the register knows, by their codes and their names. */
export class LocalGovernments {
  private readonly byCode = new Map<string, RegisteredName[]>();
  private readonly byName = new Map<string, RegisteredName[]>();
  private readonly bySound = new Map<string, RegisteredName[]>();
  private readonly byStem = new Map<string, RegisteredName[]>();
  /** What was asked before: a file names few bodies, in many rows. */
  private readonly told = new Map<string, boolean | null>();
  private readonly organisations = new Map<string, string>();
  private readonly prefectures = new Map<string, RegisteredName>();

  constructor(names: readonly RegisteredName[]) {
    const listed = new Map<string, string[]>();
    for (const one of names) if (one.source !== 'organisation') add(listed, one.code, spelling(one.name));
    for (const one of names) {
      // Where a list knows a code, an organisation of another name does not make that a name of it.
      const known = one.source === 'organisation' ? listed.get(one.code) : undefined;
      if (known?.some((name) => spelling(one.name).startsWith(name)) === false) continue;
      if (one.source === 'prefecture') this.prefectures.set(prefectureOf(one.code), one);
      if (one.source === 'organisation') this.organisations.set(`${one.code} ${spelling(one.name)}`, one.name);
      for (const code of new Set([one.code, one.today])) add(this.byCode, code, one);
      add(this.byName, spelling(one.name), one);
      for (const text of [one.kana, one.english]) if (text) add(this.bySound, spelling(text), one);
      for (const stem of stemsOf(one)) add(this.byStem, stem, one);
    }
  }

  /** Reads all of them: the register holds some hundreds, and at most as many as there are. */
  static async read(db: Pick<EntityManager, 'query'>): Promise<LocalGovernments> {
    const names: RegisteredName[] = await db.query(
      `SELECT code6 AS code, code6 AS today, name_ja AS name, name_kana AS kana, name_en || ' Prefecture' AS english,
         'prefecture' AS source FROM prefectures
       UNION ALL
       SELECT code6, final_code6, name_ja, name_kana, NULL, 'municipality' FROM municipalities
       UNION ALL
       SELECT municipality_code, municipality_code, name, kana, name_local, 'organisation' FROM organisations
       WHERE country_code = 'JP' AND kind = 'local_government' AND municipality_code IS NOT NULL
         AND merged_into IS NULL AND retracted_at IS NULL
       ORDER BY code, source DESC, name`,
    );
    return new LocalGovernments(names);
  }

  /** The name of the government of a code; null where the register does not know it. */
  nameOf(code: string): string | null {
    return this.byCode.get(code)?.find((one) => one.code === code)?.name ?? null;
  }

  /** The name of a prefecture of two digits. */
  prefectureName(prefecture: string): string | null {
    return this.prefectures.get(prefecture)?.name ?? null;
  }

  /** Whether the government of a code, or a body of it, is called so; null where the register does not know the code. */
  isOf(code: string, name: string): boolean | null {
    return this.once(`${code} ${name}`, () => this.compare(code, name));
  }

  /** The governments that are called so without doubt, in a prefecture if one is given. */
  called(name: string, prefecture: string | null = null): LocalGovernment[] {
    const within = this.withinOf(name) ?? prefecture;
    const spelt = spelling(name);
    const written = this.byName.get(spelt) ?? [];
    // The register does not hold all municipalities, and さかいし is read of three: by sound only prefectures are certain.
    const heard = ideograph.test(name)
      ? []
      : (this.bySound.get(spelt) ?? []).filter(({ code }) => this.isPrefecture(code));
    const found = written.length > 0 ? written : heard;
    return this.oneEach(found).filter(({ code }) => within === null || prefectureOf(code) === within);
  }

  /** The governments that a name may mean, if it is less than certain. */
  like(name: string): LocalGovernment[] {
    const spelt = spelling(name);
    return this.oneEach([this.byName, this.bySound, this.byStem].flatMap((map) => map.get(spelt) ?? []));
  }

  /** Whether the government that is named, or of which a body is named, surely lies in another prefecture. */
  isElsewhere(name: string, prefecture: string): boolean {
    return this.once(`${prefecture}? ${name}`, () => this.liesElsewhere(name, prefecture)) === true;
  }

  /** The prefecture that a name begins with. */
  withinOf(name: string): string | null {
    const within = prefectureInName(name);
    if (within === null) return null;
    return [...this.prefectures].find(([, one]) => one.name === within)?.[0] ?? null;
  }

  /** Whether a name is borne once in the country, so that it need not be said where. */
  isUnique(name: string): boolean {
    return /.[都道府県市]$/u.test(name) && !sharedCityNames.includes(name);
  }

  private once(question: string, answer: () => boolean | null): boolean | null {
    const told = this.told.get(question);
    if (told !== undefined) return told;
    const found = answer();
    this.told.set(question, found);
    return found;
  }

  private compare(code: string, name: string): boolean | null {
    const names = this.byCode.get(code);
    if (!names) return null;
    const within = prefectureInName(name);
    if (within !== null && within !== this.prefectureName(prefectureOf(code))) return false;
    const spelt = spelling(name);
    const known = names.flatMap((one) => [one.name, one.kana, one.english]).flatMap((text) => text ?? []);
    const stems = names.flatMap(stemsOf);
    // 「石川県議会」 is of 石川県 as much as 「石川県」 is.
    if (stems.includes(spelt) || known.some((text) => spelt.startsWith(spelling(text)))) return true;
    // What is no government, and names none that is known, may have any code.
    return !isGovernmentName(name) && this.leading(name).length === 0 && !this.means(spelt);
  }

  private liesElsewhere(name: string, prefecture: string): boolean {
    const within = this.withinOf(name);
    if (within !== null) return within !== prefecture;
    const spelt = spelling(name);
    const known = ideograph.test(name)
      ? this.leading(name)
      : (this.bySound.get(spelt) ?? []).filter(({ code }) => this.isPrefecture(code));
    const certain = known.filter(({ code, name: registered }) => {
      return this.isPrefecture(code) || this.isUnique(registered);
    });
    return certain.length > 0 && certain.every(({ code }) => prefectureOf(code) !== prefecture);
  }

  private oneEach(names: readonly RegisteredName[]): LocalGovernment[] {
    const byCode = new Map<string, LocalGovernment>();
    for (const { code, name } of names) {
      const organisation = this.organisations.get(`${code} ${spelling(name)}`);
      if (!byCode.get(code)?.isOrganisation)
        byCode.set(code, { code, name: organisation ?? name, isOrganisation: organisation !== undefined });
    }
    return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  private isPrefecture(code: string): boolean {
    return this.prefectures.get(prefectureOf(code))?.code === code;
  }

  private means(spelt: string): boolean {
    return this.byName.has(spelt) || this.bySound.has(spelt);
  }

  /** The governments with whose whole name a name begins: those of the longest one. */
  private leading(name: string): readonly RegisteredName[] {
    const plain = name.normalize('NFKC').replace(/\s/gu, '');
    for (let length = plain.length; length > 1; length--) {
      const part = plain.slice(0, length);
      if (!/[都道府県市区町村]$/u.test(part)) continue;
      const found = this.byName.get(spelling(part));
      if (found) return found;
    }
    return [];
  }
}

/** A name in one spelling: without its prefecture, its office, width, spaces and variant letters. */
function spelling(name: string): string {
  // 「三 重 県」 is 三重県, but English is told by its words.
  return oneRomaji(bareName(ideograph.test(name) ? name.replace(/\s/gu, '') : name));
}

/** A name without what says that it is one of a prefecture or a city. */
function stemsOf({ name, english }: RegisteredName): string[] {
  const stems = [name.replace(/[都府県市区町村]$/u, '')];
  if (english) stems.push(bareName(english).replace(/(?:city|prefecture|prefecturalgovernment)$/u, ''));
  return [...new Set(stems.map(spelling))].filter((stem) => stem !== '' && stem !== spelling(name));
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
