[#import "/leren-is-altijd/templates/layout.ftl" as layout]
[@layout.frame]
<h1>[#if theme??]${theme.motto}[#else]geen thema[/#if]</h1>
<p id="columns">[#list columns as x]${x.title}; [/#list]</p>
<p id="newest">[#list newest as x]${x.title}; [/#list]</p>
<p id="topics">[#list topics as x]${x.number} ${x.title}; [/#list]</p>
[/@layout.frame]
