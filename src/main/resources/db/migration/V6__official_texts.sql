-- The official texts the product comes with (rules.md e.6). A company changes one by adding a version.
insert into macro (code, version, title, body) values
('OCCURRENCE_OPENED', 1, 'Ocorrência aberta', 'Olá, {{contato}}. Recebemos seu pedido e ele ganhou o número {{numero}}. A triagem termina até {{prazoTriagem}}; em seguida informamos o prazo da solução.'),
('OCCURRENCE_CLASSIFIED', 1, 'Ocorrência classificada', 'A ocorrência {{numero}} foi classificada como {{classificacao}} ({{categoria}}), prioridade {{prioridade}}. A solução vence em {{prazoSolucao}}.'),
('OCCURRENCE_ANSWERED', 1, 'Resposta', 'Causa: {{causa}}
O que fizemos: {{acao}}
Recomendamos: {{recomendacao}}
Leia também: {{links}}'),
('CUSTOMER_REMINDER', 1, 'Lembrete ao cliente', 'Ainda aguardamos seu retorno em {{numero}}. Faltam {{diasRestantes}} dias para o encerramento automático.'),
('CUSTOMER_INACTIVE', 1, 'Encerramento por inatividade', 'Encerramos {{numero}} por falta de retorno. Se o assunto voltar, abra uma nova ocorrência citando este número.'),
('NO_PERMISSION', 1, 'Execução por falta de permissão', 'Por segurança não executamos rotinas em nome do usuário. O administrador da sua empresa pode conceder o acesso.'),
('FISCAL_LIMIT', 1, 'Limite da orientação fiscal', 'A rejeição aponta o campo {{campo}} na tela {{tela}}. Não indicamos alíquota ou código de tributação; confirme com seu contador e, com a informação em mãos, ajudamos a registrá-la.'),
('LEVEL_ZERO', 1, 'Primeiros passos', 'Separei os cursos e páginas do manual para você começar: {{lista}}. Nossa equipe de Sucesso do Cliente pode propor um treinamento.'),
('INFRASTRUCTURE', 1, 'Infraestrutura', 'Este ponto é da infraestrutura do ambiente e não faz parte do suporte ao sistema. Direcionamos ao responsável: {{destino}}.');
