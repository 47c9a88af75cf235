import { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { organisationTexts } from './organisation-texts';
import { OrganisationsFrame } from './organisations-frame';

/** The routes under /organisations. */
export const organisationsRoutes: Routes = [
  {
    path: '',
    component: OrganisationsFrame,
    providers: [provideTranslations('organisations', organisationTexts)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'organisations.title',
        loadComponent: () => import('./organisation-list').then((m) => m.OrganisationList),
      },
      {
        path: 'duplicates',
        title: 'organisations.duplicates.title',
        loadComponent: () => import('./duplicate-queue').then((m) => m.DuplicateQueue),
      },
      {
        path: 'compare',
        title: 'organisations.compare.title',
        loadComponent: () => import('./compare-page').then((m) => m.ComparePage),
      },
      {
        path: 'merges',
        title: 'organisations.merges.title',
        loadComponent: () => import('./merge-list').then((m) => m.MergeList),
      },
      {
        path: ':id',
        title: 'organisations.title',
        loadComponent: () => import('./organisation-page').then((m) => m.OrganisationPage),
      },
    ],
  },
];
