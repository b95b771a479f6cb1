/** Walking diagnostics: people walk a route together, and note what works and what does not. */
package fr.portevoix.walk;
