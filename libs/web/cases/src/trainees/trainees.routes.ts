import type { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { caseTexts } from '../i18n/case-texts';
import { traineeTexts } from './trainee-texts';
import { TraineesFrame } from './trainees-frame';

/** The routes under /placements; its sections of the registry are brought by the application. */
export function traineeRoutes(sections: Routes): Routes {
  return [
    {
      path: '',
      component: TraineesFrame,
      providers: [provideTranslations('cases', caseTexts), provideTranslations('trainees', traineeTexts)],
      children: [
        { path: '', pathMatch: 'full', redirectTo: 'board' },
        {
          path: 'board',
          title: 'trainees.board.title',
          loadComponent: async () => (await import('./trainee-board')).TraineeBoardPage,
        },
        {
          path: 'pairing',
          title: 'trainees.pairing.title',
          loadComponent: async () => (await import('./proposal')).Proposal,
        },
        ...sections,
      ],
    },
  ];
}
