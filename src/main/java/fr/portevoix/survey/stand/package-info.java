/** A survey answered at a stand: one tablet, many people, often no network. */
package fr.portevoix.survey.stand;
