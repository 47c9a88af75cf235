/** How a file says yes and no. */
export const yesAndNo = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
} as const;
