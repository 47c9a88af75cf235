import { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { affiliationTexts } from './affiliation-texts';
import { AffiliationsFrame } from './affiliations-frame';

/** The routes under /affiliations. */
export const affiliationRoutes: Routes = [
  {
    path: '',
    component: AffiliationsFrame,
    providers: [provideTranslations('affiliations', affiliationTexts)],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'list' },
      {
        path: 'list',
        title: 'affiliations.list.title',
        loadComponent: () => import('./affiliation-list').then((m) => m.AffiliationList),
      },
      {
        path: 'list/:id',
        title: 'affiliations.entry.title',
        loadComponent: () => import('./affiliation-page').then((m) => m.AffiliationPage),
      },
      {
        path: 'pairs',
        title: 'affiliations.pairs.title',
        loadComponent: () => import('./affiliation-pairs').then((m) => m.AffiliationPairs),
      },
      {
        path: 'changes',
        title: 'affiliations.changes.title',
        loadComponent: () => import('./affiliation-changes').then((m) => m.AffiliationChanges),
      },
    ],
  },
];
