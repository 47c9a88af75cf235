import type { LoadChildren, Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { caseTexts } from '../i18n/case-texts';
import { traineeTexts } from './trainee-texts';
import { TraineesFrame } from './trainees-frame';

/** The routes under /placements; the offers of hosts are a section that the application brings. */
export function traineeRoutes(offers: LoadChildren): Routes {
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
        { path: 'offers', loadChildren: offers },
      ],
    },
  ];
}
