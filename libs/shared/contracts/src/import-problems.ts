import type { ProblemDefinition } from './problem-definition';

/** Problems of files that bring something in. */
export const importProblems = {
  'import-not-ready': {
    status: 409,
    title: { ja: 'この取込では、今はその操作ができません', en: 'This cannot be done with the import now' },
    detail: {
      ja: '確認中や取込中でないか、取り込む行があるかをご確認ください。',
      en: 'See whether it is being looked through or brought in, and whether it has rows to bring in.',
    },
  },
  'import-read-otherwise': {
    status: 409,
    title: { ja: '確認した表と、取り込もうとしている表が違います', en: 'Another table was looked through' },
    detail: {
      ja: 'シートまたは見出しの行が、確認したものと違うため、何も取り込んでいません。もう一度確認してから取り込んでください。',
      en: 'The sheet or the row with the headings is not the one that was looked through, so nothing came in. Look through it again first.',
    },
  },
  'import-touched': {
    status: 409,
    title: { ja: '取込後に手が加えられたため、取り消せません', en: 'What came in has been worked on since' },
    detail: {
      ja: '取込後に更新された案件：{references}。',
      en: 'These have changed since they came in: {references}.',
    },
  },
  'import-outdated': {
    status: 409,
    title: { ja: '確認した後に案件が変わりました', en: 'Cases have changed since the file was looked through' },
    detail: {
      ja: '{reference}が変わったため、何も取り込んでいません。もう一度確認してから取り込んでください。',
      en: '{reference} has changed, so nothing came in. Look through the file again first.',
    },
  },
  'import-duplicated': {
    status: 409,
    title: {
      ja: '確認した後に、同じと思われる案件が登録されました',
      en: 'A case like one of the rows was logged since',
    },
    detail: {
      ja: '{reference}が、取り込む行と同じと思われるため、何も取り込んでいません。もう一度確認してから取り込んでください。',
      en: '{reference} looks like one of the rows, so nothing came in. Look through the file again first.',
    },
  },
} as const satisfies Record<string, ProblemDefinition>;
