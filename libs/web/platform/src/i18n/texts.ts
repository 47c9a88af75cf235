import { EnvironmentProviders, inject, provideEnvironmentInitializer } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** Texts of one feature in one language: a tree whose leaves are texts. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The same tree in another language: every key, no other. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** Texts of one feature in both languages. */
export interface Texts<T> {
  readonly ja: T;
  readonly en: SameKeys<T>;
}

/** Ties both languages together: a key that one of them lacks does not compile. */
export function defineTexts<T extends TextTree>(ja: T, en: NoInfer<SameKeys<T>>): Texts<T> {
  return { ja, en };
}

/**
 * Makes a feature's texts known under its scope, so that a template says `'cases.list.title' | transloco`.
 * Put it into the providers of the feature's first route.
 */
export function provideTranslations<T extends TextTree>(scope: string, texts: Texts<T>): EnvironmentProviders {
  return provideEnvironmentInitializer(() => addTranslations(inject(TranslocoService), scope, texts));
}

/** Makes texts known under their scope at once, for what many features share and none of them provides. */
export function addTranslations<T extends TextTree>(transloco: TranslocoService, scope: string, texts: Texts<T>): void {
  transloco.setTranslation({ [scope]: texts.ja }, 'ja', { emitChange: false });
  transloco.setTranslation({ [scope]: texts.en }, 'en', { emitChange: false });
}

/** The keys of a tree of texts as dotted paths, for checks. */
export function keysOf(tree: TextTree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}
