/** The versioned tree of challenges and objectives, and what became of each node from one version to the next. */
package fr.portevoix.roadmap;
