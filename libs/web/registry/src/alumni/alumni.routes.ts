import type { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { registryTexts } from '../registry-texts';
import { alumniTexts } from './alumni-texts';

/** Who completed a placement, within the frame that the application gives it. */
export const alumniRoutes: Routes = [
  {
    path: '',
    title: 'alumni.title',
    providers: [provideTranslations('registry', registryTexts), provideTranslations('alumni', alumniTexts)],
    loadComponent: () => import('./alumni-list').then((m) => m.AlumniList),
  },
];
