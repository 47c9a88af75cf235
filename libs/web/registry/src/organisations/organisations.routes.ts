import { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { municipalityTexts } from '../municipalities/municipality-texts';
import { registryTexts } from '../registry-texts';
import { organisationTexts } from './organisation-texts';
import { OrganisationsFrame } from './organisations-frame';

/** The routes under /organisations. */
export const organisationsRoutes: Routes = [
  {
    path: '',
    component: OrganisationsFrame,
    providers: [
      provideTranslations('organisations', organisationTexts),
      provideTranslations('municipalities', municipalityTexts),
    ],
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
        path: 'municipalities',
        title: 'municipalities.title',
        providers: [provideTranslations('registry', registryTexts)],
        loadComponent: () => import('../municipalities/merger-list').then((m) => m.MergerList),
      },
      {
        path: ':id',
        title: 'organisations.title',
        loadComponent: () => import('./organisation-page').then((m) => m.OrganisationPage),
      },
    ],
  },
];
