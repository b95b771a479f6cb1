/** What every page and every programme address has in common: language, layout, forms, errors. */
package fr.portevoix.shared.web;
