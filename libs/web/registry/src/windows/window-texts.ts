import { defineTexts } from '@kakehashi/web/platform';

/** Texts of when offices take applications. */
export const windowTexts = defineTexts(
  {
    windows: {
      title: '受付期間',
      lead: '専門家派遣の申請を受け付ける期間です。日時は各事務所の現地時間で、派遣対象年度ごとに定めます。',
      add: '受付期間を登録',
      edit: '受付期間の編集',
      copies: '前年度からの複写',
      copy: '{{office}} {{year}}',
      copied: '前年度の日時を1年後にして登録しました。変える必要があれば、ここで直してください。',
      year: '派遣対象年度',
      office: '事務所',
      state: '状況',
      states: { upcoming: '受付前', open: '受付中', closed: '終了' },
      opens: '受付開始',
      closes: '締切',
      clock: '事務所の現地時間',
      left: '残り営業日',
      days: '{{days}}日',
      none: '受付期間はまだ登録されていません',
      noneText: '登録するまで、申請は下書きとして保存されます。',
    },
  },
  {
    windows: {
      title: 'Windows',
      lead: 'When each office takes dispatch applications, for each target fiscal year, by the clock of the office.',
      add: 'Set a window',
      edit: 'Edit the window',
      copies: 'Copy the year before',
      copy: '{{office}} {{year}}',
      copied: 'The window of the year before is set, a year later. Correct the dates here where they differ.',
      year: 'Target fiscal year',
      office: 'Office',
      state: 'Status',
      states: { upcoming: 'Not yet', open: 'Open', closed: 'Closed' },
      opens: 'Opens',
      closes: 'Closes',
      clock: 'By the clock of the office',
      left: 'Working days left',
      days: '{{days}}',
      none: 'No window has been set',
      noneText: 'Until then applications are kept as drafts.',
    },
  },
);
