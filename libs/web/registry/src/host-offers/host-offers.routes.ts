import type { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { registryTexts } from '../registry-texts';
import { hostOfferTexts } from './host-offer-texts';

/** What hosts offer to trainees, within the frame that the application gives it. */
export const hostOfferRoutes: Routes = [
  {
    path: '',
    title: 'hostOffers.title',
    providers: [provideTranslations('registry', registryTexts), provideTranslations('hostOffers', hostOfferTexts)],
    loadComponent: () => import('./host-offer-list').then((m) => m.HostOfferList),
  },
];
