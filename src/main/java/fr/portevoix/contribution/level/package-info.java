/** How far residents' words weigh, as the contract itself declares it. */
package fr.portevoix.contribution.level;
