/** What words are about once the roadmap or the quartiers have changed: both readings, and a person's choice where one became several. */
package fr.portevoix.contribution.heir;
