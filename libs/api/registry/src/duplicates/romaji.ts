/** What is written in more than one way in Roman letters, and the way to compare by; in this order. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/m(?=[bmp])/gu, 'n'],
  [/[ct]ch/gu, 'tch'],
  [/jj/gu, 'zj'],
  [/ff/gu, 'hf'],
  [/ch(?=i)|ts(?=u)/gu, 't'],
  [/chy?(?=[aeou])/gu, 'ty'],
  [/sh(?=i)/gu, 's'],
  [/shy?(?=[aeou])/gu, 'sy'],
  [/j(?=i)|d(?=i)|dz?(?=u)/gu, 'z'],
  [/jy?(?=[aeou])|dy(?=[aou])/gu, 'zy'],
  [/f(?=u)/gu, 'h'],
];

/** A folded name with each Japanese sound spelt in one way: Shimbashi, Sinbasi and Shinbashi are all しんばし. */
export function oneRomaji(folded: string): string {
  return spellings.reduce((text, [way, one]) => text.replace(way, one), folded);
}
