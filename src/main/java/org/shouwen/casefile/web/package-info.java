/** The case register over HTTP, and the pages 办件查询 and 办件详情. */
package org.shouwen.casefile.web;
