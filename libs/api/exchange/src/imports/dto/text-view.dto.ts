import { Field } from '@kakehashi/api/platform';

/** A text in both languages. */
export class TextView {
  @Field({ kind: 'text' })
  ja!: string;

  @Field({ kind: 'text' })
  en!: string;
}
