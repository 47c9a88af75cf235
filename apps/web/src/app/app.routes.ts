import { Routes } from '@angular/router';

/** The routes of the application; every feature is loaded lazily. */
export const routes: Routes = [];
