import { Field } from '@kakehashi/api/platform';
import { japaneseLevels, type JapaneseLevel } from '@kakehashi/shared/case-types';

const states = ['upcoming', 'open', 'closed'] as const;
const age = { kind: 'integer', min: 15, max: 99, nullable: true } as const;
const code = { kind: 'text', maxLength: 40, pattern: /^[a-z][a-z0-9_]{1,39}$/ } as const;
const name = { kind: 'text', maxLength: 200 } as const;

/** Where a programme stands: whether it takes nominations today. */
export type ProgrammeState = (typeof states)[number];

/** A programme of trainee placements. */
export class ProgrammeView {
  @Field(code)
  code!: string;

  @Field(name)
  nameJa!: string;

  @Field(name)
  nameEn!: string;

  @Field({ kind: 'choice', choices: states, description: 'Whether it takes nominations today, by the date in Japan' })
  state!: ProgrammeState;

  @Field({ kind: 'date', description: 'The first day on which nominations are taken' })
  opensOn!: string;

  @Field({ kind: 'date', nullable: true, description: 'The first day on which they no longer are' })
  closesOn!: string | null;

  @Field({ ...code, nullable: true, description: 'The programme that goes on in its place' })
  successor!: string | null;

  @Field(age)
  minAge!: number | null;

  @Field(age)
  maxAge!: number | null;

  @Field({ kind: 'choice', choices: japaneseLevels, nullable: true })
  minJapaneseLevel!: JapaneseLevel | null;

  @Field({ kind: 'integer', min: 0, description: 'Placements under way that the reader may count' })
  running!: number;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** Every programme, the earliest first. */
export class ProgrammeList {
  @Field({ kind: 'objects', of: () => ProgrammeView, maxItems: 100 })
  items!: ProgrammeView[];
}

/** What changes of a programme; what is not named stays. */
export class ProgrammePatch {
  @Field({ ...name, optional: true })
  nameJa?: string;

  @Field({ ...name, optional: true })
  nameEn?: string;

  @Field({ kind: 'date', optional: true })
  opensOn?: string;

  @Field({
    kind: 'date',
    optional: true,
    nullable: true,
    description: 'The first day without nominations; today closes it at once, null leaves it open',
  })
  closesOn?: string | null;

  @Field({ ...code, optional: true, nullable: true })
  successor?: string | null;

  @Field({ ...age, optional: true })
  minAge?: number | null;

  @Field({ ...age, optional: true })
  maxAge?: number | null;

  @Field({ kind: 'choice', choices: japaneseLevels, optional: true, nullable: true })
  minJapaneseLevel?: JapaneseLevel | null;
}

/** A new programme, such as the successor of one that closes. */
export class NewProgramme extends ProgrammePatch {
  @Field(code)
  code!: string;

  @Field(name)
  declare nameJa: string;

  @Field(name)
  declare nameEn: string;

  @Field({ kind: 'date' })
  declare opensOn: string;

  @Field({ ...code, optional: true, nullable: true, description: 'The programme that it goes on for' })
  succeeds?: string | null;
}
