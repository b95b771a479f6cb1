/** Actions that people propose for their quartiers: moderated, supported, united, and answered in public. */
package fr.portevoix.proposal;
