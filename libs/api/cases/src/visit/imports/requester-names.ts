import { prefectureOf } from '@kakehashi/shared/calendar';
import type { RowFinding } from '@kakehashi/api/exchange';
import {
  isAmbiguous,
  isGovernmentName,
  type LocalGovernment,
  type LocalGovernments,
  type NameBearer,
  type OrganisationDirectory,
} from '@kakehashi/api/registry';
import type { EntityManager } from 'typeorm';
import { finding } from '../../case/imports/findings';

/** Who asks, as a row says it. */
export interface RequesterQuestion {
  readonly name: string;
  readonly code: string | null;
  readonly prefecture: string | null;
}

/** Whom the row means, and what is to be said of that. */
export interface RequesterAnswer {
  readonly name: string;
  readonly code: string | null;
  readonly errors: readonly RowFinding[];
  readonly notices: readonly RowFinding[];
}

type Draft = { readonly answer: RequesterAnswer; readonly isNew: boolean };

const country = 'JP';

/** Finds the bodies that the rows of one file name; what they name again and again is looked up once. */
export class RequesterNames {
  private readonly known = new Map<string, RequesterAnswer>();

  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly governments: LocalGovernments,
  ) {}

  /** The answers, in the order of the questions. */
  async of(db: EntityManager, questions: readonly RequesterQuestion[]): Promise<RequesterAnswer[]> {
    const fresh = new Map<string, RequesterQuestion>();
    for (const question of questions) if (!this.known.has(keyOf(question))) fresh.set(keyOf(question), question);
    await this.lookUp(db, [...fresh.values()]);
    return questions.map((question) => this.known.get(keyOf(question)) ?? asItIs(question));
  }

  private async lookUp(db: EntityManager, questions: readonly RequesterQuestion[]): Promise<void> {
    const names = questions.flatMap((question) => [question.name, this.placedName(question) ?? question.name]);
    const bearers = await this.directory.bearers(
      db,
      names.map((name) => ({ name, country })),
    );
    const drafts = questions.map((question, at) => {
      return { question, ...this.judge(question, bearers[at * 2] ?? [], bearers[at * 2 + 1] ?? []) };
    });
    const added = drafts.filter(({ isNew }) => isNew);
    const alike = await this.directory.alike(
      db,
      added.map(({ answer }) => ({ name: answer.name, country })),
    );
    const told = new Map(added.map((draft, at) => [draft, this.newNotices(draft, alike[at] ?? [])]));
    for (const draft of drafts) {
      const { question, answer } = draft;
      this.known.set(keyOf(question), { ...answer, notices: [...answer.notices, ...(told.get(draft) ?? [])] });
    }
  }

  private judge(question: RequesterQuestion, own: readonly NameBearer[], placed: readonly NameBearer[]): Draft {
    return question.code ? this.coded(question, question.code, own) : this.uncoded(question, own, placed);
  }

  private coded(question: RequesterQuestion, code: string, own: readonly NameBearer[]): Draft {
    if (own.some((one) => one.code === code)) return found(asItIs(question));
    const same = this.governments.called(question.name).find((one) => one.code === code);
    if (same) return this.taken(question, same);
    const isKnown = this.governments.nameOf(code) !== null;
    const notices = isKnown ? [] : [finding('municipalityCode', 'code-unknown', { value: code })];
    return { answer: { ...asItIs(question), notices }, isNew: true };
  }

  private uncoded(question: RequesterQuestion, own: readonly NameBearer[], placed: readonly NameBearer[]): Draft {
    const { name, prefecture } = question;
    const within = this.governments.withinOf(name) ?? prefecture;
    const fitting = within === null ? own : own.filter(({ code }) => code !== null && prefectureOf(code) === within);
    if (isAmbiguous(fitting)) return ambiguous(question);
    const [only] = fitting;
    if (within === null && only) return found(asItIs(question));
    if (only) return found({ ...asItIs(question), code: only.code });
    const mayBeOther = prefecture !== null && isGovernmentName(name) && this.governments.withinOf(name) === null;
    if (!mayBeOther && isAmbiguous(own)) return ambiguous(question);
    if (!mayBeOther && own.length > 0) return found({ ...asItIs(question), notices: this.unplaced(question) });
    const called = this.governments.called(name, prefecture);
    if (called.length > 1) return ambiguous(question);
    const [government] = called;
    if (government && (within !== null || government.isOrganisation || this.governments.isUnique(government.name)))
      return this.taken(question, government);
    const placedName = this.placedName(question) ?? name;
    const [there] = placed;
    if (there && placed.length === 1 && placedName !== name)
      return found({ ...asItIs(question), name: placedName, code: there.code, notices: this.unplaced(question) });
    return { answer: { ...asItIs(question), name: placedName, notices: this.unplaced(question) }, isNew: true };
  }

  private taken(question: RequesterQuestion, { code, name, isOrganisation }: LocalGovernment): Draft {
    const isSame = name === question.name;
    const notices = isSame ? [] : [finding('requester', 'taken-as-organisation', { value: question.name, name })];
    return { answer: { name, code, errors: [], notices }, isNew: !isOrganisation };
  }

  /** That the prefecture that a row names cannot be kept: it is known of a code, and of nothing else. */
  private unplaced({ prefecture }: RequesterQuestion): RowFinding[] {
    if (prefecture === null) return [];
    const value = this.governments.prefectureName(prefecture) ?? prefecture;
    return [finding('prefecture', 'prefecture-unused', { value })];
  }

  /** The name with its prefecture, as two towns of one name are told apart. */
  private placedName({ name, code, prefecture }: RequesterQuestion): string | null {
    if (code || prefecture === null || !/.[市区町村](?:役所|役場)?$/u.test(name)) return null;
    if (this.governments.withinOf(name) !== null) return null;
    return `${this.governments.prefectureName(prefecture) ?? ''}${name}`;
  }

  private newNotices({ question, answer }: Draft & { question: RequesterQuestion }, alike: readonly string[]) {
    const like = this.governments.like(question.name).map(({ name }) => name);
    const similar = [...new Set([...like, ...alike])].filter((name) => name !== answer.name);
    const names = similar.slice(0, 3).join('、');
    return [
      finding('requester', 'new-organisation', { value: answer.name }),
      ...(names ? [finding('requester', 'similar-organisation', { value: names })] : []),
    ];
  }
}

function asItIs({ name, code }: RequesterQuestion): RequesterAnswer {
  return { name, code, errors: [], notices: [] };
}

function found(answer: RequesterAnswer): Draft {
  return { answer, isNew: false };
}

function ambiguous(question: RequesterQuestion): Draft {
  const errors = [finding('requester', 'name-ambiguous', { value: question.name })];
  return { answer: { ...asItIs(question), errors }, isNew: false };
}

function keyOf({ name, code, prefecture }: RequesterQuestion): string {
  return JSON.stringify([name, code, prefecture]);
}
