import { Field } from '@kakehashi/api/platform';

/** What a token may be used for. */
export const tokenScopes = ['read', 'write'] as const;

/** Reading only, or everything that its owner may do but manage accounts of their own. */
export type TokenScope = (typeof tokenScopes)[number];

/** A token to make. */
export class NewToken {
  @Field({ kind: 'text', maxLength: 100 })
  name!: string;

  @Field({ kind: 'choice', choices: tokenScopes })
  scope!: TokenScope;

  @Field({ kind: 'integer', min: 1, max: 365, description: 'Days until it ends by itself' })
  days!: number;
}

/** A token, without its secret. */
export class TokenView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  name!: string;

  @Field({ kind: 'choice', choices: tokenScopes })
  scope!: TokenScope;

  @Field({ kind: 'instant' })
  createdAt!: string;

  @Field({ kind: 'instant' })
  expiresAt!: string;

  @Field({ kind: 'instant', nullable: true })
  revokedAt!: string | null;
}

/** A new token with its secret, which is shown this once. */
export class IssuedToken extends TokenView {
  @Field({ kind: 'text' })
  token!: string;
}

/** A person's tokens. */
export class TokenList {
  @Field({ kind: 'objects', of: () => TokenView })
  items!: TokenView[];
}
